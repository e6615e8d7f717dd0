package ch.onetime.simulator;

import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.SampledValue;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.ocpp.v16.StopTransaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is charged at the outlets of a charger, and what it tells of it. While the line is down that
 * waits in a queue, and a verb answers itself, as a charger does that charges on its own.
 */
final class Charges {
    private final Blueprint blueprint;
    private final List<Outlet> outlets;
    private final Wording wording;
    private final Voice voice;
    private final TransactionQueue queue;
    private final @Nullable Memory memory;

    /** Remembers what was charged before the program ended, where it has a memory. */
    Charges(
            Blueprint blueprint,
            List<Outlet> outlets,
            Wording wording,
            Voice voice,
            TransactionQueue queue) {
        this.blueprint = blueprint;
        this.outlets = outlets;
        this.wording = wording;
        this.voice = voice;
        this.queue = queue;
        this.memory = blueprint.memory == null ? null : new Memory(blueprint.memory);
        if (memory != null) memory.recall(outlets, queue);
    }

    StartTransaction.Reply begins(Outlet outlet, String tag, long meterWh, Instant at) {
        var charge = new Charge(outlet.number, tag, meterWh, at);
        outlet.meter.shows(meterWh);
        outlet.charge = charge;
        var start = wording.start(charge);
        var onItsOwn = IdTagInfo.of(IdTagInfo.Status.Accepted);
        var reply = delivers(charge, start, new StartTransaction.Reply(onItsOwn, Charge.UNNAMED));
        if (blueprint.has(Quirk.RESENDS_START_WITH_NEW_ID) && voice.isOnline()) {
            voice.asks(start, StartTransaction.Reply.class);
        }
        return reply;
    }

    MeterValues.Reply meters(Outlet outlet, Instant at, List<SampledValue> samples) {
        var charge = outlet.charge;
        var old = blueprint.has(Quirk.METERS_WITH_OLD_TRANSACTION) ? outlet.last : null;
        var named = charge == null ? old : charge;
        var message = wording.meters(outlet.number, at, samples);
        return named == null
                ? voice.asks(message, MeterValues.Reply.class)
                : delivers(named, message, new MeterValues.Reply());
    }

    StopTransaction.Reply ends(Outlet outlet, long meterWh, Instant at, StopReason reason) {
        var charge = at(outlet);
        outlet.meter.shows(meterWh);
        var nothing = new StopTransaction.Reply(null);
        if (blueprint.has(Quirk.STOP_MISSING)) {
            outlet.charge = null;
            outlet.last = charge;
            return nothing;
        }
        return answerTo(queueStop(outlet, charge, meterWh, at, reason), nothing);
    }

    /** The power has failed, which nobody hears of yet. */
    void goDark() {
        for (var outlet : outlets) {
            outlet.meter.draws(0);
            if (outlet.charge != null) outlet.darkSince = blueprint.clock.instant();
        }
    }

    /** Charges that were cut short are stopped with the time and the meter of that moment. */
    void endDark(StopReason reason) {
        for (var outlet : outlets) {
            var since = outlet.darkSince;
            var charge = outlet.charge;
            if (since == null || charge == null) continue;
            queueStop(outlet, charge, outlet.meter.wattHours(), since, reason);
            outlet.darkSince = null;
            outlet.status = outlet.resting();
        }
    }

    /** Delivers what has waited, where the line is up. */
    void tellWhatWaits() {
        queue.deliver();
        remember();
    }

    /** It is a mistake to ask where nothing is charged. */
    Charge at(Outlet outlet) {
        var charge = outlet.charge;
        if (charge == null) {
            throw new IllegalStateException("nothing charges at " + outlet.number);
        }
        return charge;
    }

    private TransactionQueue.Waiting queueStop(
            Outlet outlet, Charge charge, long meterWh, Instant at, StopReason reason) {
        outlet.charge = null;
        outlet.last = charge;
        return queue.add(charge, wording.stop(charge, meterWh, at, reason));
    }

    private <R extends FromCharger.Reply> R delivers(Charge charge, FromCharger message, R alone) {
        return answerTo(queue.add(charge, message), alone);
    }

    /** The central system's answer, or our own where the line is down. */
    private <R extends FromCharger.Reply> R answerTo(TransactionQueue.Waiting waiting, R alone) {
        remember();
        tellWhatWaits();
        return waiting.answered(alone);
    }

    private void remember() {
        if (memory != null) memory.keep(outlets, queue.all(), blueprint.clock.instant());
    }
}
