package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.Main;
import ch.onetime.simulator.Blueprint;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.server.ServerCommand;
import ch.onetime.simulator.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real program is killed while somebody looks at it, and comes back at the same port. */
@Timeout(180)
class LostServerStoryTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String IS_LOST =
            "() => document.getElementById('line').classList.contains('fault')";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @TempDir Path folder;

    @Test
    void a_lost_server_is_shown_at_once_and_found_again_without_a_reload() throws IOException {
        var port = ServerProcess.freePort();
        var server = start(port);
        var address = "http://127.0.0.1:" + port;
        try (var another = Visitor.owning(address);
                var tab = chromium.opens(address, 1280, 800)) {
            tab.signsIn();
            tab.sees("#line", "Live");
            tab.page.evaluate("window.isTheSamePage = true");

            var lost = new Sighting(tab.page, IS_LOST);
            server.kill();
            assertThat(lost.after(Instant.now())).isLessThan(SOON);
            var found = new Sighting(tab.page, "() => !(" + IS_LOST + ")()");
            server = start(port);
            assertThat(another.opens("/").statusCode()).isEqualTo(200);
            assertThat(found.after(Instant.now())).isLessThan(SOON);

            var url = "ws://127.0.0.1:" + port + "/ocpp/";
            var charger = ChargePoint.plugIn(Blueprint.of("AFTERWARDS", url));
            tab.sees("#plan", "AFTERWARDS");
            charger.close();
            assertThat(tab.page.evaluate("window.isTheSamePage")).isEqualTo(true);
        } finally {
            server.close();
        }
    }

    private ServerProcess start(int port) throws IOException {
        var command =
                new ServerCommand(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        var server = ServerProcess.start(command, folder, port);
        server.awaitReady();
        return server;
    }
}
