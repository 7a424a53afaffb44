package io.zhidu.e2e;

import io.zhidu.support.Browser;
import io.zhidu.support.ZhiduTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The browser in which people click through a procedure. */
@ZhiduTest
abstract class BrowserJourney {

    private static Browser browser;

    private ProcessEngine otherEngine;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    /** The web applications find their engine by name in the JVM, where another context of the tests may have put its own. */
    @BeforeEach
    void webappsUseThisEngine() {
        otherEngine = ProcessEngines.getProcessEngine(engine.getName(), false);
        ProcessEngines.registerProcessEngine(engine);
    }

    @AfterEach
    void webappsUseTheOtherEngineAgain() {
        ProcessEngines.registerProcessEngine(otherEngine);
    }

    BrowserPerson person(Browser.Window window, String user) {
        return BrowserPerson.login(browser, window, port, user);
    }
}
