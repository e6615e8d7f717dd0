package ch.onetime.simulator.bench;

import ch.onetime.simulator.Flags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How long and what to measure. */
record BenchOptions(
        Duration perPhase,
        int starts,
        int chargers,
        int sockets,
        Set<Phase> phases,
        boolean everything,
        boolean oneCore,
        int kills,
        long seed,
        Path folder,
        Optional<String> database) {

    /** What can be measured alone, by the name to type. */
    enum Phase {
        START,
        IDLE,
        BOOTS,
        METERS,
        TRANSACTIONS,
        HEARTBEATS,
        STOPS,
        CHARGING,
        SOCKETS;

        boolean charges() {
            return compareTo(METERS) >= 0 && compareTo(CHARGING) <= 0;
        }

        String typed() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean wants(Phase phase) {
        return phases.contains(phase);
    }

    /** Whether a fleet has to be connected for the phases of charging chargers. */
    boolean wantsCharging() {
        return phases.stream().anyMatch(Phase::charges);
    }

    static final String HELP =
            """
            Measures the real program with simulated chargers over real sockets.

              ./onetime bench [flags]

              --seconds N      length of each phase (5)
              --only NAME      one phase alone, may be repeated: %s
              --chargers N     chargers in the phases that measure a rate (200)
              --sockets N      connections in the phase of that name (10000)
              --starts N       starts of which the median counts (5)
              --full           only the run with the whole machine
              --one-core       only the run on one core with 512 MB
              --kills N        instead: kill the server N times under load and look for losses
              --seed N         where the kill test's chance begins
              --folder DIR     where the server's data lie meanwhile (the current folder): its
                               disk is what is measured
              --database URL   passed on to the server
            """
                    .formatted(
                            Arrays.stream(Phase.values())
                                    .map(Phase::typed)
                                    .collect(Collectors.joining(", ")));

    static BenchOptions read(List<String> line) throws Flags.Wrong {
        var flags =
                Flags.read(
                        line,
                        List.of(
                                "seconds",
                                "only",
                                "chargers",
                                "sockets",
                                "starts",
                                "kills",
                                "seed",
                                "folder",
                                "database"),
                        List.of("full", "one-core"));
        if (!flags.words().isEmpty()) {
            throw new Flags.Wrong("bench does not know what to do with " + flags.words());
        }
        var phases = Set.copyOf(flags.oneOf("only", Phase.class));
        return new BenchOptions(
                Duration.ofSeconds(flags.number("seconds", 5, 1, 3_600)),
                flags.number("starts", 5, 1, 100),
                flags.number("chargers", 200, 1, 5_000),
                flags.number("sockets", 10_000, 1, 25_000),
                phases.isEmpty() ? Set.of(Phase.values()) : phases,
                !flags.has("one-core") || flags.has("full"),
                !flags.has("full") || flags.has("one-core"),
                flags.number("kills", 0, 0, 100_000),
                flags.number("seed", 1, 0, Integer.MAX_VALUE),
                Path.of(flags.text("folder").orElse("")),
                flags.text("database"));
    }
}
