package ch.onetime.csms.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system's own Chromium, without a window; nothing is downloaded and no stranger is called. */
final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path ON_A_MAC =
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        var program = program();
        var started =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        browser =
                started.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setChromiumSandbox(!isRoot())
                                        .setArgs(
                                                List.of(
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    Browser browser() {
        return Objects.requireNonNull(browser);
    }

    Tab opens(String url, int width, int height) {
        return new Tab(Objects.requireNonNull(browser), url, width, height);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Path program() {
        var folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(
                        folders.flatMap(folder -> NAMES.stream().map(folder::resolve)),
                        Stream.of(ON_A_MAC))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "The browser stories need Chromium, and there is none:"
                                        + " apt-get install chromium, or brew install"
                                        + " --cask google-chrome."));
    }

    /** Chromium's sandbox refuses to work for root. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
