package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineKeysTest {
    private static final String HEX = "00ff3a3b0d0a41424344454647484950515253fe";
    private static final byte[] BYTES = HexFormat.of().parseHex(HEX);

    @TempDir Path folder;
    private MachineKeys keys;

    @BeforeEach
    void start() {
        keys = MachineKeys.in(folder);
    }

    @Test
    void a_key_of_raw_bytes_matches_itself_alone() {
        var hash = keys.hash(BYTES);

        assertThat(keys.matches(BYTES, hash)).isTrue();
        assertThat(keys.matches(new byte[20], hash)).isFalse();
        assertThat(keys.matches(new byte[0], hash)).isFalse();
        assertThat(keys.matches(BYTES, "nonsense")).isFalse();
    }

    @Test
    void bytes_may_be_presented_as_hex_text_in_either_case() {
        var hash = keys.hash(BYTES);

        assertThat(keys.matches(text(HEX), hash)).isTrue();
        assertThat(keys.matches(text(HEX.toUpperCase(Locale.ROOT)), hash)).isTrue();
        assertThat(keys.matches(text(HEX.replace('f', 'e')), hash)).isFalse();
    }

    @Test
    void hex_text_may_be_presented_as_its_bytes_or_in_the_other_case() {
        var lower = keys.hash(text(HEX));
        var upper = keys.hash(text(HEX.toUpperCase(Locale.ROOT)));

        assertThat(keys.matches(BYTES, lower)).isTrue();
        assertThat(keys.matches(BYTES, upper)).isTrue();
        assertThat(keys.matches(text(HEX), upper)).isTrue();
        assertThat(keys.matches(text(HEX.toUpperCase(Locale.ROOT)), lower)).isTrue();
    }

    @Test
    void a_configured_key_of_32_to_40_hex_digits_means_its_bytes() {
        assertThat(MachineKeys.normalise(HEX)).isEqualTo(BYTES);
        assertThat(MachineKeys.normalise("0".repeat(32))).isEqualTo(new byte[16]);
    }

    @Test
    void any_other_configured_key_means_its_text() {
        for (var key : new String[] {"0".repeat(30), "0".repeat(33), "0".repeat(42), "gärage:1"}) {
            assertThat(MachineKeys.normalise(key)).isEqualTo(text(key));
            assertThat(keys.matches(text(key), keys.hash(MachineKeys.normalise(key)))).isTrue();
        }
    }

    @Test
    void the_secret_is_made_once_and_kept_for_us_alone() throws IOException {
        var hash = keys.hash(BYTES);
        var secret = folder.resolve("secret");

        assertThat(MachineKeys.in(folder).matches(BYTES, hash)).isTrue();
        assertThat(Files.size(secret)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("secret");
    }

    @Test
    void another_installation_does_not_know_the_key(@TempDir Path elsewhere) {
        assertThat(MachineKeys.in(elsewhere).matches(BYTES, keys.hash(BYTES))).isFalse();
    }

    @Test
    void a_damaged_secret_stops_the_start_with_a_sentence() throws IOException {
        Files.writeString(folder.resolve("secret"), "short");

        assertThatThrownBy(() -> MachineKeys.in(folder))
                .isInstanceOf(LoginRefused.class)
                .hasMessageContaining("5 bytes instead of 32")
                .hasMessageContaining("backup");
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start_with_a_sentence() {
        assertThatThrownBy(() -> MachineKeys.in(folder.resolve("missing")))
                .isInstanceOf(LoginRefused.class)
                .hasMessageContaining("Cannot read or write the file");
    }

    @Test
    void a_thousand_chargers_that_return_at_once_are_checked_in_no_time() {
        var hash = keys.hash(BYTES);
        // Processor time, and the best of some rounds: a busy machine must not fail a test.
        var best = IntStream.range(0, 10).mapToLong(_ -> nanosOf(1_000, hash)).min().orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
    }

    private long nanosOf(int checks, String hash) {
        var threads = ManagementFactory.getThreadMXBean();
        var presented = text(HEX);
        var begin = threads.getCurrentThreadCpuTime();
        var good = IntStream.range(0, checks).filter(_ -> keys.matches(presented, hash)).count();
        var nanos = threads.getCurrentThreadCpuTime() - begin;
        assertThat(good).isEqualTo(checks);
        return nanos;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
