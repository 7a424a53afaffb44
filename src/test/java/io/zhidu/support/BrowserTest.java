package io.zhidu.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class BrowserTest {

    @Test
    void chromiumShowsAPage() {
        try (Browser browser = new Browser()) {
            Page page = browser.newSession();
            page.setContent("<h1>維修單</h1>");
            assertThat(page.locator("h1").innerText()).isEqualTo("維修單");
        }
    }
}
