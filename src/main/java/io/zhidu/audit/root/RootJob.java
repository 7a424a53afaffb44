package io.zhidu.audit.root;

import java.io.IOException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes, so that a day is sealed also where no node ran that night. */
@Component
class RootJob {

    private static final Logger LOG = LoggerFactory.getLogger(RootJob.class);

    private final RootService service;
    private final RootFile file;
    private final ObjectProvider<JobExecutor> jobs;

    RootJob(RootService service, RootFile file, ObjectProvider<JobExecutor> jobs) {
        this.service = service;
        this.file = file;
        this.jobs = jobs;
    }

    @Scheduled(fixedDelayString = "${zhidu.audit.roots.every}")
    void turn() {
        jobs.ifAvailable(executor -> {
            if (executor.isActive()) {
                seal();
            }
        });
    }

    private void seal() {
        service.seal();
        try {
            file.complete();
        } catch (IOException e) {
            LOG.error("the days' hashes could not be written to the file; it is tried again", e);
        }
    }
}
