package io.zhidu.audit.history.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The Cockpit makes it anew for each request; {@link HistoryApi} answers. */
@Path("plugin/" + HistoryPlugin.ID)
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource extends AbstractCockpitPluginRootResource {

    private static final List<String> MODULES =
            List.of("app/words.js", "app/parts.js", "app/search.js", "app/case.js", "app/lists.js", "app/diagram.js");

    public HistoryResource() {
        super(HistoryPlugin.ID);
    }

    @GET
    @Path("{engine}/options")
    public Response options() {
        return api().answer(HistoryApi::options);
    }

    @GET
    @Path("{engine}/cases")
    public Response cases(@Context UriInfo address) {
        return api().answer(api -> api.cases(address.getQueryParameters()::getFirst));
    }

    /** @param id the engine's process instance, or a business number without a slash */
    @GET
    @Path("{engine}/cases/{id}")
    public Response one(@PathParam("id") String id) {
        return api().answer(api -> api.one(id));
    }

    @GET
    @Path("{engine}/cases/{id}/{list}")
    public Response list(
            @PathParam("id") String id,
            @PathParam("list") String list,
            @QueryParam("of") String of,
            @QueryParam("after") String after) {
        return api().answer(api -> api.list(id, list, of, after));
    }

    @Override
    protected List<String> getAllowedAssets() {
        List<String> allowed = new ArrayList<>(super.getAllowedAssets());
        allowed.addAll(MODULES);
        return allowed;
    }

    private HistoryApi api() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(HistoryApi.class);
    }
}
