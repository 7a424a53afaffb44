package io.zhidu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The same models and forms on an engine that knows nothing of the product: no authorisations, no form contract, no tables. */
final class BareEngine {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+Delegate)}");

    private BareEngine() {}

    /** As the engine comes, told only where its database is; READ COMMITTED, without which it does not start. */
    static Contender byDefault(String server, String name, List<Journey> journeys) {
        String url = server + name + "?sessionVariables=transaction_isolation='READ-COMMITTED'"
                + "&nullCatalogMeansCurrent=true&allowPublicKeyRetrieval=true&useSSL=false";
        PooledDataSource pool = new PooledDataSource("com.mysql.cj.jdbc.Driver", url, "root", "");
        CountingDataSource database = new CountingDataSource(pool);
        return contender("bare-default", new StandaloneProcessEngineConfiguration(), database, journeys);
    }

    /** As the product sets its engine (platform-notes, Speed and safety), and nothing else of the product. */
    static Contender tuned(String url, List<Journey> journeys) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("root");
        pool.setPassword("");
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(20);
        CountingDataSource database = new CountingDataSource(pool);
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setTransactionManager(new JdbcTransactionManager(database));
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setIdGenerator(new StrongUuidGenerator());
        return contender("bare-tuned", engine, database, journeys);
    }

    private static Contender contender(
            String name,
            ProcessEngineConfigurationImpl configuration,
            CountingDataSource database,
            List<Journey> journeys) {
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL); // what auditors need is no speed setting
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setDefaultSerializationFormat("application/json");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        Map<Object, Object> beans = new HashMap<>();
        beans.put("deadlines", new Deadlines());
        journeys.forEach(journey -> {
            beans.putAll(delegates(journey));
            beans.putAll(journey.beans());
        });
        configuration.setBeans(beans);
        ProcessEngine engine = configuration.buildProcessEngine();
        journeys.forEach(journey -> deploy(engine, journey));
        return new Contender(name, engine, database);
    }

    /** Due dates as the model asks for them. */
    public static final class Deadlines {

        public Date of(String element) {
            return new Date(System.currentTimeMillis() + 3_600_000);
        }
    }

    private static Map<String, JavaDelegate> delegates(Journey journey) {
        Map<String, JavaDelegate> delegates = new HashMap<>();
        for (Resource model : resources("processes/" + journey.process() + "/*.bpmn")) {
            DELEGATE.matcher(text(model)).results().map(match -> match.group(1)).forEach(bean -> {
                Consumer<DelegateExecution> outcome = journey.outcomes().getOrDefault(bean, nothing -> {});
                delegates.put(bean, outcome::accept);
            });
        }
        return delegates;
    }

    private static void deploy(ProcessEngine engine, Journey journey) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String folder : List.of("processes/", "forms/")) {
            for (Resource resource : resources(folder + journey.process() + "/*")) {
                deployment.addString(resource.getFilename(), text(resource));
            }
        }
        deployment.deploy();
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
        } catch (IOException e) {
            throw new IllegalStateException(pattern, e);
        }
    }

    private static String text(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource.getDescription(), e);
        }
    }
}
