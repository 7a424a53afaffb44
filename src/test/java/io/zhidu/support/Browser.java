package io.zhidu.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
        chromium = playwright.chromium().launch(options);
    }

    /** A window of its own session, in Chinese. */
    public Page newSession() {
        BrowserContext session =
                chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("zh-TW"));
        return session.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
