package ch.onetime.simulator.bench;

import static ch.onetime.simulator.bench.Figures.seconds;

import ch.onetime.simulator.bench.BenchOptions.Phase;
import ch.onetime.simulator.server.ServerApi;
import ch.onetime.simulator.server.ServerCommand;
import ch.onetime.simulator.server.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * All phases against one server, from its start to its end.
 *
 * @param data the server's folder, empty at the beginning
 */
record Round(
        BenchOptions options,
        ServerCommand command,
        Path data,
        Limits limits,
        PrintStream progress) {

    private static final int BOOTING = 1_000;

    List<Figure> measure() throws IOException {
        var first = ServerProcess.start(command, data, ServerProcess.freePort());
        var emptyFolder = first.awaitReady();
        first.close();
        var times = new ArrayList<Duration>();
        for (var i = 1; i < options.starts() && options.wants(Phase.START); i++) {
            try (var server = ServerProcess.start(command, data, ServerProcess.freePort())) {
                times.add(server.awaitReady());
            }
        }
        try (var server = ServerProcess.start(command, data, ServerProcess.freePort())) {
            times.add(server.awaitReady());
            var figures = new Figures(server, progress);
            if (options.wants(Phase.START)) start(figures, times, emptyFolder);
            if (options.wants(Phase.IDLE)) idle(figures);
            if (options.wants(Phase.BOOTS)) boots(server, figures);
            if (options.wantsCharging()) {
                makeCardsKnown(server);
                try (var fleet = new Fleet(server.port())) {
                    new ChargingPhases(options, limits, figures, fleet).measure();
                }
            }
            if (options.wants(Phase.SOCKETS)) sockets(server, figures);
            figures.peak();
            return figures.all();
        }
    }

    /** A garage's cards are known; a card nobody knows would cost a write each time it is held. */
    private void makeCardsKnown(ServerProcess server) throws IOException {
        try (var api = ServerApi.setUp(server.port())) {
            for (var number = 0; number < options.chargers(); number++) {
                api.put("/tags/" + Client.tag(number), "{\"status\":\"Accepted\"}");
            }
        }
    }

    /** The first start finds an empty folder and makes its tables; the others are everyday ones. */
    private void start(Figures figures, List<Duration> times, Duration emptyFolder) {
        times.sort(null);
        var median = times.get(times.size() / 2);
        var remark = "empty folder: " + seconds(emptyFolder);
        figures.add(Goal.START, seconds(median), "-", figures.using().server(), remark);
    }

    private void idle(Figures figures) {
        figures.say("resting");
        var before = figures.using();
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        figures.memory(Goal.IDLE, before, "");
    }

    /** The machine and the server's compiler get warm between the first and the last time. */
    private void boots(ServerProcess server, Figures figures) throws IOException {
        figures.say("booting");
        boot(server, figures, Goal.BOOTS_COLD);
        boot(server, new Figures(server, progress), Goal.BOOTS_WARM);
        boot(server, new Figures(server, progress), Goal.BOOTS_WARM);
        boot(server, figures, Goal.BOOTS_WARM);
    }

    private void boot(ServerProcess server, Figures figures, Goal goal) throws IOException {
        try (var fleet = new Fleet(server.port())) {
            var before = figures.using();
            var tally = fleet.connects(BOOTING, "BENCH-", BOOTING, Messages.once(Messages.BOOT));
            var remark = figures.chargersSince(before) + " " + tally.faults();
            var time = "%.2f s".formatted(tally.seconds());
            figures.add(goal, time, "-", figures.serverSince(before), remark);
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    private void sockets(ServerProcess server, Figures figures) throws IOException {
        figures.say("opening " + options.sockets() + " sockets");
        try (var fleet = new Fleet(server.port())) {
            var before = figures.using();
            var boot = Messages.once(Messages.BOOT);
            var tally = fleet.connects(options.sockets(), "SOCKET-", BOOTING, boot);
            fleet.does(Messages.once(Messages.HEARTBEAT));
            var count = fleet.clients().size();
            var remark = "%,d open and booted within %.1f s ".formatted(count, tally.seconds());
            figures.memory(Goal.SOCKETS, before, remark + tally.faults());
        }
    }
}
