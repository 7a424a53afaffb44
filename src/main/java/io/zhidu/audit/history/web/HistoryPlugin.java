package io.zhidu.audit.history.web;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** 歷程 in the Cockpit, which finds it by {@code META-INF/services}. */
public final class HistoryPlugin extends AbstractCockpitPlugin {

    static final String ID = "zhidu-history";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(HistoryResource.class);
    }
}
