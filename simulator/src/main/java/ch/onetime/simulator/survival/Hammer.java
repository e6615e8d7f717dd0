package ch.onetime.simulator.survival;

import static java.util.Objects.requireNonNull;

import ch.onetime.ocpp.v16.DeviceTime;
import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.StopTransaction;
import ch.onetime.simulator.Blueprint;
import ch.onetime.simulator.Charge;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.NotAnswered;
import ch.onetime.simulator.NotLetIn;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A charger that charges and stops without rest, whatever happens to the central system. No two of
 * its messages have the same content, so each must be found once.
 */
final class Hammer implements Runnable {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final ChargePoint charger;
    private final String identity;
    private final Random random;
    private volatile boolean tired;
    private long second;
    private long meterWh;

    /** Every other charger repeats under the same message id, the others under a new one. */
    Hammer(int number, String url, Ledger ledger, long seed) {
        identity = "HAMMER-" + number;
        random = new Random(seed + number);
        meterWh = 10_000L * number;
        var blueprint =
                Blueprint.of(identity, url)
                        .patience(Duration.ofSeconds(20))
                        .setting("TransactionMessageAttempts", "1000000")
                        .setting("TransactionMessageRetryInterval", "0")
                        .acknowledgements(
                                (charge, said) -> ledger.acknowledged(entry(charge, said)));
        charger = new ChargePoint(number % 2 == 0 ? blueprint.retriesWithSameId() : blueprint);
    }

    private Ledger.Entry entry(Charge charge, FromCharger said) {
        var id = charge.transactionId();
        return switch (said) {
            case StartTransaction _ ->
                    new Ledger.Started(
                            identity,
                            id,
                            charge.connector(),
                            charge.tag(),
                            charge.startWh(),
                            charge.startedAt());
            case MeterValues(var connector, _, var values) -> {
                var value = values.getFirst();
                var wattHours = Long.parseLong(value.sampledValue().getFirst().value());
                yield new Ledger.Read(
                        identity, id, (int) connector, wattHours, moment(value.timestamp()));
            }
            case StopTransaction stop ->
                    new Ledger.Stopped(
                            identity, id, wattHours(stop.meterStop()), moment(stop.timestamp()));
            default -> throw new IllegalArgumentException("not about a charge: " + said);
        };
    }

    private static long wattHours(@Nullable Long meter) {
        return requireNonNull(meter);
    }

    private static Instant moment(@Nullable DeviceTime time) {
        return requireNonNull(time).asUtc();
    }

    /** Ends the charge under way, tells all that is still to be told, and rests. */
    void rests() {
        tired = true;
    }

    @Override
    public void run() {
        while (!tired) charges();
        while (charger.queued() > 0) {
            if (connected()) charger.tellsWhatWaits();
        }
        charger.close();
    }

    private void charges() {
        if (!connected()) return;
        charger.startsCharging(1, "TAG" + random.nextInt(50), meterWh, next());
        for (var i = random.nextInt(4); i > 0; i--) {
            meterWh += 1 + random.nextInt(20);
            charger.meters(1, meterWh, next());
        }
        meterWh += 1 + random.nextInt(20);
        charger.stopsCharging(1, meterWh, next());
    }

    private Instant next() {
        second++;
        return BEGINNING.plusSeconds(second);
    }

    /** Comes back when the line is down; tries again a little later when nobody is there. */
    private boolean connected() {
        try {
            if (!charger.isOnline()) charger.comesBack();
            return true;
        } catch (NotAnswered | NotLetIn | UncheckedIOException nobodyThere) {
            charger.dropsOff();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            return false;
        }
    }
}
