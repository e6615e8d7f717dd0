package ch.onetime.simulator.bench;

import ch.onetime.simulator.bench.BenchOptions.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The phases of chargers that are all connected and mostly charging. */
final class ChargingPhases {
    private static final int STOP_ROUNDS = 10;

    private final BenchOptions options;
    private final Limits limits;
    private final Figures figures;
    private final Fleet fleet;

    ChargingPhases(BenchOptions options, Limits limits, Figures figures, Fleet fleet) {
        this.options = options;
        this.limits = limits;
        this.figures = figures;
        this.fleet = fleet;
    }

    void measure() throws IOException {
        fleet.connects(
                options.chargers(), "BENCH-", options.chargers(), Messages.once(Messages.BOOT));
        if (options.wants(Phase.METERS)) meters();
        if (options.wants(Phase.TRANSACTIONS)) {
            figures.say("charging and stopping");
            rate(Goal.TRANSACTIONS, Messages.transactions(), limits.asFsyncs());
        }
        if (options.wants(Phase.HEARTBEATS)) {
            figures.say("beating");
            rate(Goal.HEARTBEATS, Messages.heartbeats(), "-");
        }
        if (options.wants(Phase.STOPS)) stops();
        if (options.wants(Phase.CHARGING)) quietly();
    }

    private void meters() throws IOException {
        figures.say("metering");
        fleet.does(Messages.once(Messages.START));
        rate(Goal.METER_VALUES, Messages.meterValues(), limits.asInserts());
        fleet.does(Messages.once(Messages.STOP));
    }

    /** As many as go in the time, after a warm-up of at most three seconds. */
    private void rate(Goal goal, Duty duty, String limit) throws IOException {
        fleet.keepsAt(duty, Duration.ofSeconds(Math.min(3, options.perPhase().toSeconds())));
        var before = figures.using();
        var tally = fleet.keepsAt(duty, options.perPhase());
        var server = figures.serverSince(before);
        var remark =
                "%.0f µs server CPU each, %s, p50 %.1f ms, p99 %.1f ms %s"
                        .formatted(
                                server / tally.units() * 1e6,
                                figures.chargersSince(before),
                                tally.millisBelow(0.5),
                                tally.millisBelow(0.99),
                                tally.faults());
        figures.add(goal, "%,.0f".formatted(tally.perSecond()), limit, server, remark);
    }

    /** Everybody unplugs in the same instant, several times; all answers together count. */
    private void stops() throws IOException {
        figures.say("stopping all at once");
        var all = new Tally();
        var slowest = 0.0;
        var cpu = 0.0;
        for (var i = 0; i < STOP_ROUNDS; i++) {
            fleet.does(Messages.once(Messages.START));
            var before = figures.using();
            var tally = fleet.does(Messages.once(Messages.STOP));
            cpu += figures.serverSince(before);
            slowest = Math.max(slowest, tally.seconds() * 1_000);
            all.include(tally);
        }
        all.ended();
        var remark =
                "p50 %.1f ms, slowest of %d rounds %.1f ms %s"
                        .formatted(all.millisBelow(0.5), STOP_ROUNDS, slowest, all.faults());
        var measured = "p99 %.1f ms".formatted(all.millisBelow(0.99));
        figures.add(Goal.STOPS, measured, limits.asOneFsync(), cpu, remark);
    }

    private void quietly() throws IOException {
        figures.say("charging quietly");
        fleet.does(Messages.once(Messages.START));
        var before = figures.using();
        for (var i = 0; i < options.perPhase().toSeconds(); i++) {
            fleet.does(Messages.once(Messages.METER_VALUES));
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        var remark = "%,d chargers, a reading each second".formatted(fleet.clients().size());
        figures.memory(Goal.CHARGING, before, remark);
        fleet.does(Messages.once(Messages.STOP));
    }
}
