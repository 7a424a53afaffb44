package io.zhidu.platform.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Finds and reads the form that was deployed with a model. A deployment never changes, so each is read once. */
final class FormResources {

    private static final String EMBEDDED = "embedded:deployment:";

    private final Map<String, Form> known = new ConcurrentHashMap<>();

    /**
     * @return null if there is no form
     * @throws IllegalStateException if there should be one and it cannot be found or read
     */
    Form find(FormDefinition definition, String deploymentId) {
        if (definition == null) {
            return null;
        }
        if (definition.getCamundaFormDefinitionKey() != null) {
            return camundaForm(definition, deploymentId);
        }
        String key = text(definition.getFormKey());
        if (key == null) {
            return null;
        }
        if (!key.startsWith(EMBEDDED)) {
            throw new IllegalStateException("form key " + key + " does not start with " + EMBEDDED);
        }
        String name = key.substring(EMBEDDED.length());
        return known.computeIfAbsent(
                deploymentId + ":" + name, absent -> HtmlFormReader.read(content(deploymentId, name)));
    }

    private Form camundaForm(FormDefinition definition, String deploymentId) {
        String key = text(definition.getCamundaFormDefinitionKey());
        if (!"deployment".equals(definition.getCamundaFormDefinitionBinding())) {
            throw new IllegalStateException("form " + key + " is not bound to its deployment");
        }
        return known.computeIfAbsent(deploymentId + ":" + key, absent -> {
            CamundaFormDefinitionManager forms = Context.getCommandContext().getCamundaFormDefinitionManager();
            CamundaFormDefinitionEntity form = forms.findDefinitionByDeploymentAndKey(deploymentId, key);
            if (form == null) {
                throw new IllegalStateException("form " + key + " is not in the deployment of its model");
            }
            return CamundaFormReader.read(content(deploymentId, form.getResourceName()));
        });
    }

    private static String content(String deploymentId, String name) {
        ResourceEntity resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deploymentId, name);
        if (resource == null) {
            throw new IllegalStateException("form " + name + " is not in the deployment of its model");
        }
        return new String(resource.getBytes(), StandardCharsets.UTF_8);
    }

    private static String text(Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }
}
