package io.zhidu.platform.engine;

import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * When a step or a task changes or ends, the engine reads its row of the history again, only for when it began, which
 * never changes. A node remembers that of what began on it lately, to the millisecond, where MySQL's column keeps seconds.
 */
public class RememberingHistory extends DbHistoryEventHandler {

    private static final int MOST = 10_000;

    private final Map<String, Date> beginnings = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
            return size() > MOST;
        }
    });

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent scope && isRemembered(scope)) {
            getDbEntityManager().merge(scope);
        } else {
            super.insertOrUpdate(event);
        }
    }

    /** What this transaction knows already the engine changes where it is. */
    private boolean isRemembered(HistoricScopeInstanceEvent event) {
        if (isInitialEvent(event)) {
            beginnings.put(event.getId(), event.getStartTime());
            return false;
        }
        Date began = beginnings.get(event.getId());
        if (began == null || getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null) {
            return false;
        }
        event.setStartTime(began);
        return true;
    }
}
