package ch.onetime.simulator.bench;

import static ch.onetime.simulator.bench.BenchOptions.Phase;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** All phases against one server, from its start to its end. */
final class Round {
    private static final int BOOTING = 1_000;
    private static final int STOP_ROUNDS = 10;

    private final BenchOptions options;
    private final ServerCommand command;
    private final Path data;
    private final Limits limits;
    private final PrintStream progress;
    private final List<Figure> figures = new ArrayList<>();

    Round(
            BenchOptions options,
            ServerCommand command,
            Path data,
            Limits limits,
            PrintStream progress) {
        this.options = options;
        this.command = command;
        this.data = data;
        this.limits = limits;
        this.progress = progress;
    }

    List<Figure> measure() throws IOException {
        try (var server = starts()) {
            if (wants(Phase.IDLE)) idle(server);
            if (wants(Phase.BOOTS)) boots(server);
            charging(server);
            if (wants(Phase.SOCKETS)) sockets(server);
            figure(Goal.PEAK, megabytes(server.peakMegabytes()), "-", Double.NaN, "");
        }
        return figures;
    }

    private boolean wants(Phase phase) {
        return options.phases().contains(phase);
    }

    /** The first start finds an empty folder and makes its tables; the others are everyday ones. */
    private ServerProcess starts() throws IOException {
        var server = ServerProcess.start(command, data, ServerProcess.freePort());
        var first = server.awaitReady();
        if (!wants(Phase.START)) return server;
        say("starting");
        var times = new ArrayList<Duration>();
        var cpu = 0.0;
        for (var i = 0; i < options.starts(); i++) {
            server.close();
            server = ServerProcess.start(command, data, ServerProcess.freePort());
            times.add(server.awaitReady());
            cpu = server.cpuSeconds();
        }
        times.sort(null);
        var median = times.get(times.size() / 2);
        figure(Goal.START, seconds(median), "-", cpu, "empty folder: " + seconds(first));
        return server;
    }

    private void idle(ServerProcess server) {
        say("resting");
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        figure(Goal.IDLE, megabytes(server.residentMegabytes()), "-", Double.NaN, "");
    }

    private void boots(ServerProcess server) throws IOException {
        say("booting");
        boot(server, Goal.BOOTS_COLD);
        for (var i = 0; i < 2; i++) boot(server, null);
        boot(server, Goal.BOOTS_WARM);
    }

    private void boot(ServerProcess server, @Nullable Goal goal) throws IOException {
        try (var fleet = new Fleet(server.port())) {
            var cpu = server.cpuSeconds();
            var tally = fleet.connects(BOOTING, "BENCH-", BOOTING, Messages.once(Messages.BOOT));
            var time = String.format(Locale.ROOT, "%.2f s", tally.seconds());
            if (goal != null) figure(goal, time, "-", server.cpuSeconds() - cpu, tally.faults());
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    /** The phases of chargers that are all connected and mostly charging. */
    private void charging(ServerProcess server) throws IOException {
        try (var fleet = new Fleet(server.port())) {
            var count = options.chargers();
            fleet.connects(count, "BENCH-", count, Messages.once(Messages.BOOT));
            if (wants(Phase.METERS)) meters(server, fleet);
            if (wants(Phase.TRANSACTIONS)) {
                say("charging and stopping");
                rate(server, fleet, Goal.TRANSACTIONS, Messages.transactions(), limits.asFsyncs());
            }
            if (wants(Phase.HEARTBEATS)) {
                say("beating");
                rate(server, fleet, Goal.HEARTBEATS, Messages.heartbeats(), "-");
            }
            if (wants(Phase.STOPS)) stops(server, fleet);
            if (wants(Phase.CHARGING)) quietCharging(server, fleet);
        }
    }

    private void meters(ServerProcess server, Fleet fleet) throws IOException {
        say("metering");
        fleet.does(Messages.once(Messages.START));
        rate(server, fleet, Goal.METER_VALUES, Messages.meterValues(), limits.asInserts());
        fleet.does(Messages.once(Messages.STOP));
    }

    /** As many as go in the time, after a warm-up of at most three seconds. */
    private void rate(ServerProcess server, Fleet fleet, Goal goal, Duty duty, String limit)
            throws IOException {
        var warmUp = Duration.ofSeconds(Math.min(3, options.perPhase().toSeconds()));
        fleet.keepsAt(duty, warmUp);
        var cpu = server.cpuSeconds();
        var tally = fleet.keepsAt(duty, options.perPhase());
        var used = server.cpuSeconds() - cpu;
        var measured = String.format(Locale.ROOT, "%,.0f", tally.perSecond());
        figure(goal, measured, limit, used, latencies(tally) + " " + tally.faults());
    }

    private static String latencies(Tally tally) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms",
                tally.millisBelow(0.5),
                tally.millisBelow(0.99));
    }

    /** Everybody unplugs in the same instant, several times; all answers together count. */
    private void stops(ServerProcess server, Fleet fleet) throws IOException {
        say("stopping all at once");
        var all = new Tally();
        var slowest = 0.0;
        var cpu = 0.0;
        for (var i = 0; i < STOP_ROUNDS; i++) {
            fleet.does(Messages.once(Messages.START));
            var before = server.cpuSeconds();
            var tally = fleet.does(Messages.once(Messages.STOP));
            cpu += server.cpuSeconds() - before;
            slowest = Math.max(slowest, tally.seconds() * 1_000);
            all.include(tally);
        }
        all.ended();
        var measured = String.format(Locale.ROOT, "p99 %.1f ms", all.millisBelow(0.99));
        var remark =
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, slowest of %d rounds %.1f ms %s",
                        all.millisBelow(0.5),
                        STOP_ROUNDS,
                        slowest,
                        all.faults());
        figure(Goal.STOPS, measured, limits.asOneFsync(), cpu, remark);
    }

    private void quietCharging(ServerProcess server, Fleet fleet) throws IOException {
        say("charging quietly");
        fleet.does(Messages.once(Messages.START));
        var cpu = server.cpuSeconds();
        for (var i = 0; i < options.perPhase().toSeconds(); i++) {
            fleet.does(Messages.once(Messages.METER_VALUES));
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        var used = server.cpuSeconds() - cpu;
        var remark = fleet.clients().size() + " chargers, a reading each second";
        figure(Goal.CHARGING, megabytes(server.residentMegabytes()), "-", used, remark);
        fleet.does(Messages.once(Messages.STOP));
    }

    private void sockets(ServerProcess server) throws IOException {
        say("opening " + options.sockets() + " sockets");
        try (var fleet = new Fleet(server.port())) {
            var boot = Messages.once(Messages.BOOT);
            var cpu = server.cpuSeconds();
            var tally = fleet.connects(options.sockets(), "SOCKET-", 1_000, boot);
            var used = server.cpuSeconds() - cpu;
            var remark =
                    String.format(
                            Locale.ROOT,
                            "%,d open and booted within %.1f s %s",
                            fleet.clients().size(),
                            tally.seconds(),
                            tally.faults());
            fleet.does(Messages.once(Messages.HEARTBEAT));
            figure(Goal.SOCKETS, megabytes(server.residentMegabytes()), "-", used, remark);
        }
    }

    private void figure(Goal goal, String measured, String limit, double cpu, String remark) {
        figures.add(new Figure(goal, measured, limit, cpu, remark.strip()));
    }

    private void say(String what) {
        progress.println("  " + what + " ...");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1e3);
    }

    private static String megabytes(double megabytes) {
        return String.format(Locale.ROOT, "%.0f MB", megabytes);
    }
}
