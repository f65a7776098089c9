package org.tripact.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A real Chromium on the started distribution, with everything it complained of. */
final class Pages implements AutoCloseable {

    /** What fits into one packet is as fast unpacked. */
    private static final int ONE_PACKET = 1400;

    private final Playwright playwright;
    private final Browser browser;
    final String address;
    private final List<String> complaints = new ArrayList<>();

    Pages(int port) {
        address = "http://127.0.0.1:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A fresh browser window of a desk, at the portal. */
    Page open() {
        Page page = blank(1366, 768);
        page.navigate(address);
        return page;
    }

    /** A fresh browser window that shows nothing yet. */
    Page blank(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Opens a page in a browser that has fetched nothing before. */
    FirstLoad firstLoad(String path) {
        List<Response> answers = new CopyOnWriteArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onResponse(answers::add);
            page.navigate(address + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new FirstLoad(
                    answers.stream()
                            .mapToInt(answer -> answer.request().sizes().responseBodySize)
                            .sum(),
                    answers.stream()
                            .filter(Pages::isUnpackedText)
                            .map(Response::url)
                            .toList());
        }
    }

    private static boolean isUnpackedText(Response answer) {
        String type = answer.headers().getOrDefault("content-type", "");
        return answer.body().length > ONE_PACKET
                && (type.contains("script") || type.contains("css") || type.contains("html"))
                && !answer.headers().containsKey("content-encoding");
    }

    /** Console errors (a broken content policy among them) and faults of scripts since the last time. */
    List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    /** What axe finds wrong on the page as it is, by rule and place. */
    static List<String> barriers(Page page) {
        AxeResults results = new AxeBuilder(page).analyze();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList();
    }

    /** Texts that a voice of the wrong language would read. What is quoted stands in dd, pre or code. */
    static void speaksBothLanguages(Page page) {
        Object misread = page.evaluate("""
                () => {
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
                  const misread = []
                  while (walk.nextNode()) {
                    const { data, parentElement: place } = walk.currentNode
                    const quoted = place.closest('dd, pre, code, script, noscript, .visually-hidden')
                    const english = place.closest('[lang]').lang === 'en'
                    if (!quoted && (english ? /[\\u4e00-\\u9fff]/ : /[A-Za-z]{4,} [A-Za-z]/).test(data)) {
                      misread.push(data)
                    }
                  }
                  const spoken = document.querySelectorAll('main [lang=en]').length
                  return spoken > 0 ? misread.join('; ') : 'no English'
                }""");
        if (!"".equals(misread)) {
            throw new AssertionError("read in the wrong language: " + misread);
        }
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "chromium-browser")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("chromium is not on the PATH; ./test says how it gets there"));
    }
}
