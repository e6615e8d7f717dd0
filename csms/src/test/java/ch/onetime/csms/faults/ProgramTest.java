package ch.onetime.csms.faults;

import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.simulator.Blueprint;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.server.ServerProcess;
import ch.onetime.simulator.socket.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: how it starts, why it does not, and how it ends. */
@Timeout(120)
class ProgramTest {
    /** After which service managers lose their patience. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    @TempDir Path folder;
    private String data = "";
    private String port = "";

    @BeforeEach
    void choose() throws IOException {
        data = folder.resolve("data").toString();
        port = String.valueOf(ServerProcess.freePort());
    }

    @Test
    void it_starts_ends_when_asked_and_goes_on_where_it_was() throws Exception {
        var url = "ws://127.0.0.1:" + port + "/ocpp/";
        long transaction;
        assertThatThrownBy(() -> HealthReply.of(url)).isInstanceOf(UncheckedIOException.class);
        var begun = System.nanoTime();
        try (var program = Program.start(Map.of("ONETIME_JOIN", "accept"), flags())) {
            var readyLine = program.readyLine();
            var starting = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(readyLine)
                    .matches(
                            "Onetime is ready: open http://[^ /]+:%1$s and type ws://[^ /]+:%1$s/ocpp/ into your chargers\\."
                                    .formatted(port));
            assertThat(HealthReply.of(url).status()).isEqualTo(200);
            assertThat(HealthReply.of(url).body()).contains("\"status\":\"ready\"");
            try (var charger = ChargePoint.plugIn(Blueprint.of("GARAGE", url))) {
                transaction = charger.startsCharging(1, "ALICE", 1_000, NOON).transactionId();

                var asked = System.nanoTime();
                program.isAskedToEnd();

                assertThat(charger.awaitEnding())
                        .isEqualTo(new Ending.ClosedByServer(1001, "The system is restarting"));
                assertThat(program.exitCode()).isEqualTo(143); // as every program that SIGTERM ends
                assertThat(Duration.ofNanos(System.nanoTime() - asked))
                        .isLessThan(longer(LONGEST_END, starting));
            }
            assertThat(program.said()).doesNotContain("ERROR", "Exception");
        }
        assertThatThrownBy(() -> HealthReply.of(url)).isInstanceOf(UncheckedIOException.class);

        try (var again = Program.start(flags())) {
            again.readyLine();
            try (var charger = ChargePoint.plugIn(Blueprint.of("GARAGE", url))) {
                assertThat(charger.startsCharging(1, "ALICE", 1_000, NOON).transactionId())
                        .isEqualTo(transaction);
            }
        }
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (var other = new ServerSocket(0)) {
            var taken = String.valueOf(other.getLocalPort());
            refuses("--data", data, "--port", taken)
                    .contains("Port " + taken + " is in use", "--port");
        }
    }

    @Test
    void a_file_in_place_of_the_data_folder_is_named() throws Exception {
        Files.writeString(Path.of(data), "not a folder");
        refuses(flags()).contains(data, "a file stands in its place", "--data");
    }

    @Test
    void the_other_program_that_holds_the_data_folder_is_named() throws Exception {
        try (var holder = Program.start(flags())) {
            holder.readyLine();
            refuses("--data", data, "--port", "0").contains("process " + holder.pid(), data);
            assertThat(HealthReply.of("http://127.0.0.1:" + port).status()).isEqualTo(200);
        }
    }

    @Test
    void the_tables_of_a_newer_program_are_left_alone() throws Exception {
        try (var older = Program.start(flags())) {
            older.readyLine();
            older.isAskedToEnd();
            older.exitCode();
        }
        pretendToBeNewer();
        refuses(flags()).contains("newer Onetime", "999", "backup");
    }

    @Test
    void a_damaged_secret_is_named_and_the_way_out() throws Exception {
        Files.createDirectories(Path.of(data));
        Files.writeString(Path.of(data, "secret"), "half of it");
        refuses(flags()).contains("secret", "damaged", "backup");
    }

    @Test
    void a_wrong_flag_is_named_with_the_nearest_right_one() throws Exception {
        refuses("--prot", "8080").contains("--prot", "--port");
    }

    @Test
    void the_address_that_others_use_can_be_said() throws Exception {
        var proxy = Map.of("ONETIME_URL", "https://garage.example/");
        try (var program = Program.start(proxy, flags())) {
            assertThat(program.readyLine())
                    .isEqualTo(
                            "Onetime is ready: open https://garage.example and type wss://garage.example/ocpp/ into your chargers.");
        }
    }

    @Test
    void help_names_every_setting() throws Exception {
        try (var program = Program.start("--help")) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.said()).contains("--data", "--port", "--database", "--join");
        }
    }

    /** Where even starting takes longer, the machine has much else to do. */
    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private String[] flags() {
        return new String[] {"--data", data, "--port", port};
    }

    /** It ends at once with exit code 2 and a few words, none of them Java's. */
    private static AbstractStringAssert<?> refuses(String... flags) throws Exception {
        try (var program = Program.start(flags)) {
            assertThat(program.exitCode()).as(program.said()).isEqualTo(2);
            assertThat(program.said()).doesNotContain("\tat ", "Exception");
            return assertThat(program.said());
        }
    }

    private void pretendToBeNewer() throws SQLException {
        var file = "jdbc:sqlite:" + Path.of(data, "onetime.db");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '999'");
        }
    }
}
