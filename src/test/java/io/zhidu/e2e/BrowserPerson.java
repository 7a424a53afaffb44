package io.zhidu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.zhidu.support.Browser;
import java.util.regex.Pattern;

/** One person at one browser: logs in, takes tasks from the list, fills what the form asks, presses the button. */
final class BrowserPerson implements AutoCloseable {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    final Page page;
    private final String address;

    private BrowserPerson(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    static BrowserPerson login(Browser browser, Browser.Window window, int port, String user) {
        BrowserPerson person = new BrowserPerson(browser.newSession(window), "http://localhost:" + port);
        person.visit("/login");
        person.page.locator("input[name=username]").fill(user);
        person.page.locator("input[name=password]").fill("zhidu-demo");
        person.page.locator("form button").click();
        person.page.waitForURL(url -> !url.endsWith("/login"));
        return person;
    }

    void visit(String path) {
        page.navigate(address + path);
    }

    /** The start form of a process. */
    void start(String process) {
        visit(TASKLIST);
        page.locator(".start-process-action a").click();
        page.locator(".modal-body a").filter(containing(process)).click();
        assertThat(page.locator(".modal-body form:not([inert])")).isVisible();
    }

    void submitStart() {
        submitted(".modal-footer button.btn-primary");
    }

    /** Takes the order's task from the list and makes it the person's own where it is a group's. */
    void open(String filter, String task, String order) {
        if (!page.url().contains(TASKLIST)) {
            visit(TASKLIST);
        }
        page.locator(".task-filters a").filter(containing(filter)).click();
        page.locator(".tasks-list li.task")
                .filter(containing(order))
                .locator("h4.task a")
                .filter(exactly(task))
                .click();
        claimIfNeeded();
    }

    void openByLink(String taskId) {
        visit(TASKLIST + "#/?task=" + taskId);
        claimIfNeeded();
    }

    private void claimIfNeeded() {
        Locator claim = page.locator("button.claim");
        Locator unclaim = page.locator("button.unclaim");
        assertThat(claim.or(unclaim).first()).isVisible();
        if (claim.isVisible()) {
            claim.click();
            assertThat(unclaim).isVisible();
        }
    }

    void fill(String id, String value) {
        page.locator("#" + id).fill(value);
    }

    void select(String id, String value) {
        page.locator("#" + id).selectOption(value);
    }

    /** A field of a Camunda Form, by the label that the person reads. */
    Locator field(String label) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".fjs-form-field-label:first-child", new Page.LocatorOptions().setHasText(label))));
    }

    void write(String label, String value) {
        field(label).locator("input, textarea").fill(value);
    }

    /** A radio button or a box to tick. */
    void tick(String label) {
        page.locator("label.fjs-form-field-label")
                .filter(exactly(label))
                .locator("input")
                .check();
    }

    void choose(String label, String option) {
        field(label).locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item").filter(containing(option)).click();
    }

    void complete() {
        submitted("button[ng-click='complete()']");
        assertThat(page.locator(".no-task")).isVisible();
    }

    private void submitted(String button) {
        Response answer = page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> page.locator(button).click());
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** The whole text; the star of a required field may follow. */
    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions()
                .setHasText(Pattern.compile("^\\s*" + text.replaceAll("[()]", "\\\\$0") + "\\*?\\s*$"));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
