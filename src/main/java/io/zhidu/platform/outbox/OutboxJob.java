package io.zhidu.platform.outbox;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends every few seconds on every node, as long as the engine's own jobs run: not while the demo's past is played. */
@Component
@EnableScheduling
class OutboxJob {

    private final OutboxSender sender;
    private final ObjectProvider<JobExecutor> jobs;

    OutboxJob(OutboxSender sender, ObjectProvider<JobExecutor> jobs) {
        this.sender = sender;
        this.jobs = jobs;
    }

    @Scheduled(fixedDelayString = "${zhidu.outbox.every}")
    void turn() {
        jobs.ifAvailable(executor -> {
            if (executor.isActive()) {
                sender.sendDue();
            }
        });
    }
}
