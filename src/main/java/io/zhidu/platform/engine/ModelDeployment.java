package io.zhidu.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models and forms together, each under its file name. The engine's own deployment names a file by its absolute path
 * when it runs from a folder, so that {@code embedded:deployment:x.html} would work from a jar only. Nothing changed since the
 * last start: nothing is deployed.
 */
@Component
@Order(0)
class ModelDeployment implements ApplicationRunner {

    private static final List<String> PATTERNS = List.of(
            "classpath*:processes/**/*.bpmn",
            "classpath*:processes/**/*.dmn",
            "classpath*:forms/**/*.form",
            "classpath*:forms/**/*.html");

    private final RepositoryService repositoryService;

    ModelDeployment(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        // Not only what changed: formRefBinding="deployment" finds a form in its own model's deployment.
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name("zhidu").enableDuplicateFiltering(false);
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : PATTERNS) {
            Resource[] files = resolver.getResources(pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    deployment.addInputStream(Objects.requireNonNull(file.getFilename()), content);
                }
            }
        }
        deployment.deploy();
    }
}
