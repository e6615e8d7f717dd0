package ch.onetime.csms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.simulator.server.ServerCommand;
import ch.onetime.simulator.survival.KillTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program, killed (-9) at random moments while chargers hammer it: what was acknowledged
 * is there, once. {@code -Donetime.kills=1000} asks for more.
 */
class SurvivalTest {
    private static final int KILLS = Integer.getInteger("onetime.kills", 20);
    private static final int CHARGERS = 50;

    @TempDir Path data;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_repeated_counts_twice() throws Exception {
        try (var aftermath = new KillTest(program(), data, KILLS, CHARGERS, 7, System.out).run()) {
            aftermath.server().close();
            var kept = new SqliteWitness(data.resolve("onetime.db"));

            assertThat(aftermath.ledger().contradictions(kept)).isEmpty();
            assertThat(kept.wattHours()).isEqualTo(aftermath.ledger().wattHours()).isPositive();
        }
    }

    private static ServerCommand program() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ServerCommand(
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
    }
}
