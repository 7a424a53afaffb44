package io.zhidu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** The holes as the bare engine has them, and what closes them. */
class KnownHolesTest {

    @Test
    void theBareEngineRunsAnExpressionInsideAnOrQuery() {
        AtomicBoolean ran = new AtomicBoolean();
        ProcessEngineConfigurationImpl bare = bare("or");
        bare.setBeans(Map.of("ran", ran));
        ProcessEngine engine = bare.buildProcessEngine();
        try {
            engine.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${ran.getAndSet(true).toString()}")
                    .endOr()
                    .list();
            assertThat(ran).isTrue();
        } finally {
            engine.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "${''.class}", "${execution.getClass().getClassLoader()}"})
    void noExpressionReachesAClass(String expression) {
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.registerSingleton("execution", Object.class);
        beans.refresh();
        GuardedExpressions guarded = new GuardedExpressions(beans);
        assertThatThrownBy(() -> value(guarded, expression)).isInstanceOf(ELException.class);
    }

    @Test
    void theBareEngineHandsOutAClassAndPlainExpressionsStillWorkHere() {
        assertThat(value(new JuelExpressionManager(), "${''.getClass()}")).isEqualTo(String.class);
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.refresh();
        assertThat(value(new GuardedExpressions(beans), "${'WX'.concat('-1')}")).isEqualTo("WX-1");
    }

    @Test
    void aPasswordNeedsTenCharactersAndNothingElse() {
        ProcessEngineConfigurationImpl configuration = bare("password");
        new PasswordLength().preInit(configuration);
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            User user = engine.getIdentityService().newUser("admin");
            user.setPassword("ninechars");
            assertThatThrownBy(() -> engine.getIdentityService().saveUser(user))
                    .isInstanceOf(ProcessEngineException.class);
            user.setPassword("tencharact");
            engine.getIdentityService().saveUser(user);
            assertThat(engine.getIdentityService().checkPassword("admin", "tencharact"))
                    .isTrue();
        } finally {
            engine.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZHIDU_DB_URL", "ZHIDU_DB_USER", "ZHIDU_DB_PASSWORD", "ZHIDU_ADMIN_PASSWORD"})
    void aMissingVariableStopsTheStartByName(String missing) {
        MockEnvironment environment = complete();
        environment.setProperty(missing, "");
        assertThatThrownBy(() -> start(environment)).hasMessage("The environment variable " + missing + " is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZHIDU_DB_PASSWORD", "ZHIDU_ADMIN_PASSWORD"})
    void aWeakSecretStopsTheStartByName(String weak) {
        MockEnvironment environment = complete();
        environment.setProperty(weak, "ninechars");
        assertThatThrownBy(() -> start(environment)).hasMessageContaining(weak).hasMessageContaining("10");
        start(complete());
    }

    private static void start(MockEnvironment environment) {
        new RequiredEnvironment().postProcessEnvironment(environment, new SpringApplication());
    }

    private static MockEnvironment complete() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("mysql");
        return environment
                .withProperty("ZHIDU_DB_URL", "jdbc:mysql://localhost/zhidu")
                .withProperty("ZHIDU_DB_USER", "zhidu")
                .withProperty("ZHIDU_DB_PASSWORD", "tencharact")
                .withProperty("ZHIDU_ADMIN_PASSWORD", "tencharact");
    }

    private static Object value(JuelExpressionManager expressions, String text) {
        return expressions
                .createValueExpression(text)
                .getValue(expressions.getElContext(StartProcessVariableScope.getSharedInstance()));
    }

    private static ProcessEngineConfigurationImpl bare(String name) {
        StandaloneInMemProcessEngineConfiguration bare = new StandaloneInMemProcessEngineConfiguration();
        bare.setProcessEngineName("bare-" + name);
        bare.setJdbcUrl("jdbc:h2:mem:bare-" + name + ";DB_CLOSE_DELAY=-1");
        bare.setDatabaseSchemaUpdate("create-drop");
        return bare;
    }
}
