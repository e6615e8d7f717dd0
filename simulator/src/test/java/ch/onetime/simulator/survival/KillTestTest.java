package ch.onetime.simulator.survival;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.simulator.server.ServerCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kill test tried on programs of which we know whether they lose something. */
class KillTestTest {
    @TempDir Path folder;

    @Test
    void a_program_that_keeps_everything_survives() throws Exception {
        try (var aftermath = kill(3)) {
            var witness = new FileWitness(folder.resolve("messages"));

            assertThat(aftermath.ledger().contradictions(witness)).isEmpty();
            assertThat(aftermath.ledger().wattHours()).isPositive().isEqualTo(witness.wattHours());
            assertThat(aftermath.ledger().entries()).hasSizeGreaterThan(100);
        }
    }

    @Test
    void a_program_that_acknowledges_before_it_writes_is_caught() throws Exception {
        try (var aftermath = kill(3, "--careless")) {
            var found =
                    aftermath.ledger().contradictions(new FileWitness(folder.resolve("messages")));

            assertThat(found).isNotEmpty();
        }
    }

    private KillTest.Aftermath kill(int times, String... flags) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var words =
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        DurableFake.class.getName());
        var command = new ServerCommand(words).with(flags);
        var silence = new PrintStream(OutputStream.nullOutputStream());
        return new KillTest(command, folder, times, 8, 42, silence).run();
    }

    /** Reads what {@link DurableFake} has written. */
    private record FileWitness(Path file) implements Witness {
        private static final JsonMapper JSON = new JsonMapper();

        private List<String[]> lines(String kind) {
            try {
                return Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(kind))
                        .map(line -> line.split("\\|", 3))
                        .toList();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }

        @Override
        public List<Transaction> transactions() {
            var stops = new LinkedHashMap<Long, JsonNode>();
            for (var line : lines("OTHER")) {
                var payload = JSON.readTree(line[2]);
                if (payload.has("meterStop")) {
                    stops.put(payload.get("transactionId").asLong(), payload);
                }
            }
            var found = new ArrayList<Transaction>();
            for (var line : lines("START")) {
                var id = found.size() + 1L;
                var start = JSON.readTree(line[2]);
                var stop = stops.get(id);
                found.add(
                        new Transaction(
                                id,
                                start.get("idTag").asString(),
                                start.get("meterStart").asLong(),
                                Instant.parse(start.get("timestamp").asString()),
                                stop == null ? null : stop.get("meterStop").asLong(),
                                stop == null
                                        ? null
                                        : Instant.parse(stop.get("timestamp").asString())));
            }
            return found;
        }

        @Override
        public Optional<List<Reading>> readings() {
            var found = new ArrayList<Reading>();
            for (var line : lines("OTHER")) {
                var payload = JSON.readTree(line[2]);
                for (var value : payload.path("meterValue")) {
                    var shown = value.get("sampledValue").get(0).get("value").asString();
                    var at = Instant.parse(value.get("timestamp").asString());
                    found.add(new Reading(line[1], Long.parseLong(shown), at));
                }
            }
            return Optional.of(found);
        }
    }
}
