package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.RepairOutcome;
import ch.onetime.csms.charging.StopRecord;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.KilowattHours;
import ch.onetime.csms.web.page.Span;
import ch.onetime.csms.web.sessions.DetailView.Telling;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say about one transaction. */
final class Tellings {
    private final SessionRooms rooms;
    private final Finder finder;

    Tellings(SessionRooms rooms, Finder finder) {
        this.rooms = rooms;
        this.finder = finder;
    }

    List<Telling> facts(Transaction one, Visit visit) {
        var stop = one.stop();
        var facts = new ArrayList<Telling>();
        var end = stop == null ? visit.now() : stop.at();
        var length = Span.of(Duration.between(one.startedAt(), end), visit.words());
        add(facts, visit, "energy", energy(rooms.charging().delivered(one), visit));
        add(facts, visit, "duration", length);
        add(facts, visit, "started", visit.formats().dayAndTime(one.startedAt()));
        add(facts, visit, "register.start", energy(one.startRegister(), visit));
        if (stop != null) {
            add(facts, visit, "stopped", visit.formats().dayAndTime(stop.at()));
            add(facts, visit, "register.stop", energy(stop.register(), visit));
            add(facts, visit, "reason", reason(stop.reason(), visit));
        }
        if (visit.may(Right.SEE_PEOPLE)) {
            finder.person(one).ifPresent(person -> add(facts, visit, "person", person.name()));
            add(facts, visit, "card", Row.card(one, finder, visit));
        }
        if (one.verdict() != Verdict.ACCEPTED) {
            add(facts, visit, "verdict", visit.say("sessions.verdict." + one.verdict()));
        }
        return facts;
    }

    /** How the charger knows it, and when it told of it. */
    List<Telling> told(Transaction one, Visit visit) {
        var stop = one.stop();
        var told = new ArrayList<Telling>();
        add(told, visit, "charger", finder.charger(one.station(), visit.words()));
        add(told, visit, "reference", Long.toString(one.reference()));
        add(told, visit, "arrived", visit.formats().dayAndTime(one.startReceivedAt()));
        if (stop != null) {
            add(told, visit, "arrived.stop", visit.formats().dayAndTime(stop.receivedAt()));
            var deviceAt = stop.deviceAt();
            if (deviceAt != null && !deviceAt.equals(stop.at())) {
                add(told, visit, "told.stop", visit.formats().dayAndTime(deviceAt));
            }
        }
        return told;
    }

    List<Telling> flags(Transaction one, Visit visit) {
        return one.flags().stream()
                .sorted()
                .map(flag -> "sessions.flag." + flag)
                .map(key -> new Telling(visit.say(key), visit.say(key + ".text")))
                .toList();
    }

    /** Every stop the charger told, whatever became of it. */
    List<String> stops(Transaction one, Visit visit) {
        return rooms.repair().stopsOf(one.id()).stream().map(stop -> line(stop, visit)).toList();
    }

    /** Why it ended; in the charger's own word where it is none of OCPP's. */
    String reason(String reason, Visit visit) {
        var key = "sessions.reason." + reason;
        return visit.words().knows(key) ? visit.say(key) : reason;
    }

    String energy(@Nullable Energy energy, Visit visit) {
        return energy == null
                ? visit.say("sessions.energy.unknown")
                : visit.formats().kilowattHoursExactly(energy) + " kWh";
    }

    /** For the audit: what the meter at the end counted for until now, and what since. */
    static String change(RepairOutcome.Repaired repaired) {
        return registerAtEnd(repaired.before()) + " -> " + registerAtEnd(repaired.transaction());
    }

    static String registerAtEnd(Transaction one) {
        var stop = one.stop();
        var register = stop == null ? null : stop.register();
        return register == null ? "?" : KilowattHours.of(register).toPlainString() + " kWh";
    }

    private String line(StopRecord stop, Visit visit) {
        return visit.say(
                "sessions.stop.told",
                visit.formats().dayAndTime(stop.stoppedAt()),
                energy(stop.register(), visit),
                reason(stop.reason(), visit),
                visit.say("sessions.stop." + stop.outcome()));
    }

    private static void add(List<Telling> facts, Visit visit, String word, String value) {
        facts.add(new Telling(visit.say("sessions.fact." + word), value));
    }
}
