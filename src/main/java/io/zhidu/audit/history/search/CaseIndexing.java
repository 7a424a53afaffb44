package io.zhidu.audit.history.search;

import io.zhidu.platform.Preparation;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every few seconds on every node, as long as the engine's own jobs run: not while the demo's past is played. */
@Component
class CaseIndexing implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(CaseIndexing.class);

    private final CaseProjection projection;
    private final CaseChanges changes;
    private final ObjectProvider<JobExecutor> jobs;

    CaseIndexing(CaseProjection projection, CaseChanges changes, ObjectProvider<JobExecutor> jobs) {
        this.projection = projection;
        this.changes = changes;
        this.jobs = jobs;
    }

    /** Cases from before there was an index; they are then indexed while people work. */
    @Override
    public void prepare() {
        changes.findMissing();
    }

    @Scheduled(fixedDelayString = "${zhidu.audit.index-every}")
    void turn() {
        jobs.ifAvailable(executor -> {
            if (executor.isActive()) {
                untilDone();
            }
        });
    }

    /** After the night's cleanup: what is no more is found no more. */
    @Scheduled(cron = "${zhidu.audit.index-check}", zone = "${zhidu.zone}")
    void compare() {
        changes.findMissing();
    }

    private void untilDone() {
        try {
            while (projection.next() > 0) {
                LOG.debug("cases indexed");
            }
        } catch (TransientDataAccessException e) {
            LOG.info("another node was indexing the same cases; the next turn goes on", e);
        }
    }
}
