package ch.onetime.csms.faults;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.simulator.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process: it furnishes, it says what it is, and it ends as a whole. */
@Timeout(600)
class DemoTest {
    private static final String BANNER = "Demonstration: simulated chargers, nothing here is real.";

    /** Who is gone for a while, who knocks, what is broken, and a card that nobody knows. */
    private static final List<String> TO_DO =
            List.of("Bay 16 is offline", "GARAGE-24 wants to join", "Bay 21", "04A1B2C3D4E5F6");

    @TempDir Path folder;
    private String base = "";
    private String port = "";

    @BeforeEach
    void choose() throws IOException {
        port = String.valueOf(ServerProcess.freePort());
        base = "http://localhost:" + port;
    }

    @Test
    void a_furnished_garage_comes_up_says_what_it_is_and_ends_as_a_whole() throws Exception {
        try (var demo = Program.demo(flags("--speed", "600"));
                var browser = browser()) {
            assertThat(demo.readyLine()).contains(base, "demo", "demo-garage");

            assertThat(page(browser, "/login")).contains(BANNER, "name demo, password demo-garage");
            signIn(browser);
            for (var path : List.of("/", "/print", "/style")) {
                assertThat(page(browser, path)).as(path).contains(BANNER);
            }
            for (var told : TO_DO) {
                eventually("it is noticed: " + told, () -> shows(browser, told));
            }
            assertThat(page(browser, "/"))
                    .doesNotContain("Unknown card at Bay 11", "belong to nobody");
            assertThat(page(browser, "/commissioning")).contains("21 of 23");

            demo.isAskedToEnd();
            assertThat(demo.exitCode()).isEqualTo(143);
            assertThatThrownBy(() -> HealthReply.of(base)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void the_server_ends_with_the_demo_even_when_that_is_killed() throws Exception {
        try (var demo = Program.demo(flags())) {
            demo.readyLine();
        }

        eventually("the server ended, too", () -> !answers());
        eventually("it writes nothing more", this::isLetGo);
    }

    @Test
    void somebodys_folder_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("onetime.db"), "of the real garage");

        try (var demo = Program.demo(flags())) {
            assertThat(demo.exitCode()).isEqualTo(2);
            assertThat(demo.said()).contains("is not the folder of a demo", "--data DIR");
        }
        assertThat(folder.resolve("onetime.db")).hasContent("of the real garage");
        assertThat(folder).isDirectoryNotContaining(file -> file.endsWith("data"));
    }

    private String[] flags(String... more) {
        var flags = new String[more.length + 4];
        System.arraycopy(more, 0, flags, 4, more.length);
        flags[0] = "--data";
        flags[1] = folder.toString();
        flags[2] = "--port";
        flags[3] = port;
        return flags;
    }

    private boolean shows(HttpClient browser, String text) {
        try {
            return page(browser, "/").contains(text);
        } catch (Exception lost) {
            throw new AssertionError(lost);
        }
    }

    private boolean answers() {
        try {
            return HealthReply.of(base).status() > 0;
        } catch (UncheckedIOException nobody) {
            return false;
        }
    }

    /** The last thing that the server does is to let go of its folder, for the next one. */
    private boolean isLetGo() {
        var held = folder.resolve("data").resolve("onetime.lock");
        try (var file = FileChannel.open(held, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            return lock != null;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private void signIn(HttpClient browser) throws Exception {
        var form = "name=demo&password=" + URLEncoder.encode("demo-garage", StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create(base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        assertThat(browser.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
    }

    private String page(HttpClient browser, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept-Language", "en")
                        .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
