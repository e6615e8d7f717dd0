package ch.onetime.simulator;

import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.ocpp.v16.StopReason;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;

/**
 * What a charger does from morning to evening: it keeps its line, beats, reports its meters, and
 * charges the cars that come. What the central system starts goes on beside it.
 */
public final class Life {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ChargePoint charger;
    private final SettingsTable settings;
    private final InstantSource clock;
    private final Guests guests;
    private final String tag;
    private final Diary diary;
    private final Instant begin;
    private volatile boolean over;
    private Instant lastStep;
    private Instant lastBeat;
    private Instant lastSample;
    private Instant bootAgain = Instant.MIN;
    private Duration wait = Duration.ZERO;
    private boolean accepted;

    /**
     * @param tag the card that its guests hold to it
     */
    public Life(ChargePoint charger, Blueprint blueprint, Guests guests, String tag) {
        this.charger = charger;
        this.settings = charger.settings();
        this.clock = blueprint.clock;
        this.diary = blueprint.diary;
        this.guests = guests;
        this.tag = tag;
        begin = clock.instant();
        lastStep = begin;
        lastBeat = begin;
        lastSample = begin;
    }

    /** Lives this long in real time, or until it is told to end. */
    public void lasts(Duration time) {
        charger.charges().endDark(StopReason.PowerLoss);
        var end = System.nanoTime() + time.toNanos();
        while (!over && System.nanoTime() < end) {
            try {
                step(clock.instant());
            } catch (NotAnswered | NotLetIn trouble) {
                diary.note("had no luck: " + trouble.getMessage());
            } catch (UncheckedIOException nobodyThere) {
                diary.note("finds nobody: " + nobodyThere.getMessage());
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        farewell();
    }

    public void end() {
        over = true;
    }

    private void step(Instant now) {
        var passed = Duration.between(lastStep, now);
        lastStep = now;
        for (var outlet : charger.outlets()) outlet.meter.runsFor(passed);
        if (!charger.isOnline()) comesBack();
        else if (!accepted) bootsAgain(now);
        if (!accepted) return;
        for (var outlet : charger.outlets()) follow(outlet, now);
        if (charger.isOnline()) reports(now);
    }

    /** Waits longer after each failure, as chargers do after a power cut in the quarter. */
    private void comesBack() {
        LockSupport.parkNanos(wait.toNanos());
        var longer = wait.isZero() ? Duration.ofSeconds(1) : wait.multipliedBy(2);
        wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
        accepted = false;
        charger.connects();
        wait = Duration.ofSeconds(1);
        bootAgain = Instant.MIN;
        bootsAgain(clock.instant());
    }

    private void bootsAgain(Instant now) {
        if (now.isBefore(bootAgain)) return;
        var reply = charger.boots();
        accepted = reply.status() == BootNotification.Status.Accepted;
        var interval = Math.max(1, reply.interval());
        if (accepted) {
            settings.put(SettingsTable.HEARTBEAT, String.valueOf(interval));
            charger.habits().tellsStatus(null);
            charger.tellsWhatWaits();
        } else {
            diary.note("is " + reply.status() + " and asks again in " + interval + " s");
            bootAgain = now.plusSeconds(interval);
        }
    }

    private void follow(Outlet outlet, Instant now) {
        var wants = guests.wants(outlet.number, begin, now, ZoneId.systemDefault());
        if (wants && outlet.charge != null) {
            outlet.hadItsTurn = true;
            draw(outlet, outlet.charge, now);
        } else if (wants && !outlet.hadItsTurn && outlet.isFree()) {
            outlet.hadItsTurn = true;
            charger.habits().begins(outlet, tag, true);
        } else if (!wants && outlet.hadItsTurn) {
            outlet.hadItsTurn = false;
            if (outlet.charge != null) charger.habits().ends(outlet, StopReason.EVDisconnected);
        }
    }

    /** A car that is full draws nothing and stays; the charger says so once. */
    private void draw(Outlet outlet, Charge charge, Instant now) {
        var taken = outlet.meter.wattHours() - charge.startWh();
        guests.draws(outlet.number, taken, now)
                .ifPresent(watts -> {
                    outlet.meter.draws(watts);
                    var status =
                            watts == 0 ? ChargePointStatus.SuspendedEV : ChargePointStatus.Charging;
                    if (outlet.status != status) charger.status(outlet.number, status);
                });
    }

    private void reports(Instant now) {
        if (isDue(lastBeat, SettingsTable.HEARTBEAT, now)) {
            lastBeat = now;
            charger.beats();
        }
        if (isDue(lastSample, SettingsTable.SAMPLES, now)) {
            lastSample = now;
            for (var outlet : charger.outlets()) {
                if (outlet.charge != null) charger.meters(outlet.number, now);
            }
        }
    }

    private boolean isDue(Instant last, String setting, Instant now) {
        var seconds = settings.number(setting);
        return seconds > 0 && !now.isBefore(last.plusSeconds(seconds));
    }

    /** Whoever stops the program pulls out the cable first. */
    private void farewell() {
        try {
            for (var outlet : charger.outlets()) {
                if (outlet.charge != null) charger.habits().ends(outlet, StopReason.Local);
            }
        } catch (NotAnswered gone) {
            diary.note("could not say goodbye: " + gone.getMessage());
        }
        charger.close();
    }
}
