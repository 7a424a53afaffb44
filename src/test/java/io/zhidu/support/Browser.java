package io.zhidu.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Headless Chromium, as a person would use it: the installed one (CHROMIUM or /usr/bin/chromium), else Playwright's. */
public final class Browser implements AutoCloseable {

    private static final Path INSTALLED = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds until a state that does not come fails the test; long, because build machines are busy. */
    private static final int PATIENCE = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        Playwright.CreateOptions driver = new Playwright.CreateOptions();
        if (Files.isExecutable(INSTALLED)) {
            options.setExecutablePath(INSTALLED);
            driver.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        playwright = Playwright.create(driver);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        chromium = playwright.chromium().launch(options);
    }

    /** What a person looks through. A device need not be in the company's zone: the phone is not. */
    public record Window(String locale, String zone, int width, int height, boolean touch) {
        public static final Window DESK = new Window("zh-TW", "Asia/Shanghai", 1440, 900, false);
        public static final Window PHONE = new Window("zh-TW", "America/New_York", 390, 844, true);

        public Window in(String language) {
            return new Window(language, zone, width, height, touch);
        }
    }

    /** A window of its own session, in Chinese. */
    public Page newSession() {
        return newSession(Window.DESK);
    }

    /** A window of its own session. */
    public Page newSession(Window window) {
        BrowserContext session = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(window.locale())
                .setTimezoneId(window.zone())
                .setHasTouch(window.touch())
                .setViewportSize(window.width(), window.height()));
        session.setDefaultTimeout(PATIENCE);
        return session.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
