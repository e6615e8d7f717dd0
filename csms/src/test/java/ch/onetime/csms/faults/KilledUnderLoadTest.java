package ch.onetime.csms.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.simulator.survival.ApiWitness;
import ch.onetime.simulator.survival.KillTest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chargers hammer the real program, which is killed in the middle of it and started again, twenty
 * times ({@code -Donetime.kills=100} asks for more). What it has acknowledged is written down
 * outside of it, and compared with what it kept.
 */
class KilledUnderLoadTest {
    private static final int KILLS = Integer.getInteger("onetime.kills", 20);
    private static final int CHARGERS = 5;
    private static final long SEED = 20_260_601;

    @TempDir Path data;

    @Test
    void nothing_that_was_acknowledged_is_missing_and_nothing_is_counted_twice() throws Exception {
        var silence = new PrintStream(OutputStream.nullOutputStream());
        var test = new KillTest(Program.command(), data, KILLS, CHARGERS, SEED, silence);

        try (var aftermath = test.run()) {
            var ledger = aftermath.ledger();
            var witness = FileWitness.of(data);

            assertThat(ledger.contradictions(witness)).isEmpty();
            assertThat(witness.counted()).isPositive().isEqualTo(ledger.wattHours());
            assertThat(witness.leftOver()).isZero();
            assertThat(ledger.contradictions(ApiWitness.of(aftermath.server().port()))).isEmpty();
        }
    }
}
