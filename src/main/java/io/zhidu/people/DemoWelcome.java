package io.zhidu.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to click and who may log in. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final Environment environment;

    DemoWelcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        LOG.info("""

                制度 Zhidu is ready: http://localhost:{}/
                Log in with the password {} as
                  qiantai1 前臺 · zhuren1 工程部主任 · weixiu1 … weixiu5 維修人員 · kuguan1 庫管 · caiwu1 財務部
                  huifang1 回訪專員 · shenji1 審計員 · admin 系統管理員 (the others: src/main/resources/demo/people.csv)
                """, environment.getProperty("local.server.port"), DemoPeople.PASSWORD);
    }
}
