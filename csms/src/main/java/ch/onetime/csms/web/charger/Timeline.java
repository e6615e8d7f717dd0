package ch.onetime.csms.web.charger;

import ch.onetime.csms.access.CardEvent;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.StationHistory.PastBoot;
import ch.onetime.csms.station.StationHistory.PastStatus;
import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.upkeep.replacing.Replacement;
import ch.onetime.csms.upkeep.replacing.Shown;
import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened at a charger in plain words: what it told, who charged, what it was asked. */
final class Timeline {
    /** What the system asks by itself is no news. */
    private static final String OURSELVES = "the system";

    private final ChargerRooms rooms;

    Timeline(ChargerRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * @param older where to go on; null: there is nothing older
     */
    record Page(List<Entry> entries, @Nullable Long older) {}

    /** The latest first, those before a moment. */
    Page before(Visit visit, Outlet outlet, Instant before, int limit) {
        var station = outlet.station().id();
        var teller = new Teller(visit, outlet);
        var more = limit + 1;
        var all =
                Stream.of(
                                statuses(teller, rooms.history().statuses(station, before, more)),
                                rooms.history().boots(station, before, more).stream()
                                        .map(teller::boot),
                                rooms.logbook().startedBefore(station, before, more).stream()
                                        .map(teller::start),
                                rooms.logbook().stoppedBefore(station, before, more).stream()
                                        .map(teller::stop),
                                rooms.commands().before(station, before, more).stream()
                                        .filter(one -> !one.requestedBy().equals(OURSELVES))
                                        .map(teller::command),
                                rooms.cardLog().refusedBefore(station, before, more).stream()
                                        .map(teller::refused),
                                rooms.replacing().history(station).stream()
                                        .flatMap(teller::replacement)
                                        .filter(one -> one.at().isBefore(before)))
                        .flatMap(entries -> entries)
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList();
        var shown = all.subList(0, end(all, limit));
        var isAll = shown.size() == all.size();
        return new Page(
                shown, isAll || shown.isEmpty() ? null : shown.getLast().at().toEpochMilli());
    }

    /** What happened in the same moment stays on the same page, or the next one would miss it. */
    private static int end(List<Entry> all, int limit) {
        var end = Math.min(limit, all.size());
        while (end > 0 && end < all.size() && all.get(end).at().equals(all.get(end - 1).at())) {
            end++;
        }
        return end;
    }

    /** Told again is not happened again. */
    private static Stream<Entry> statuses(Teller teller, List<PastStatus> newestFirst) {
        var entries = new ArrayList<Entry>();
        var before = new HashMap<Integer, String>();
        for (var past : newestFirst.reversed()) {
            var report = past.report();
            if (past.connector() == 0 && report.status().equals("Available")) {
                continue; // that the charger as a whole is well goes without saying
            }
            var state = report.status() + report.errorCode();
            if (!state.equals(before.put(past.connector(), state))) {
                entries.add(teller.status(past));
            }
        }
        return entries.stream();
    }

    private final class Teller {
        private final Visit visit;
        private final Outlet outlet;

        Teller(Visit visit, Outlet outlet) {
            this.visit = visit;
            this.outlet = outlet;
        }

        Entry status(PastStatus past) {
            var report = past.report();
            var look = Look.of(report, false);
            var key = "charger.event." + report.status();
            var title =
                    visit.words().knows(key)
                            ? visit.say(key)
                            : visit.say("charger.event.other", report.status());
            return entry(
                    report.receivedAt(),
                    report.isFault() ? "fault" : look.tone(),
                    report.isFault() ? "alert" : look.shape(),
                    where(past.connector(), title),
                    fault(report),
                    null);
        }

        Entry boot(PastBoot boot) {
            var firmware = boot.firmware();
            var detail =
                    firmware == null || firmware.isBlank()
                            ? ""
                            : visit.say("charger.event.boot.firmware", firmware);
            return entry(
                    boot.at(), "off", "restart", visit.say("charger.event.boot"), detail, null);
        }

        Entry start(Transaction one) {
            var isAllowed = one.verdict() == Verdict.ACCEPTED;
            return entry(
                    one.startedAt(),
                    isAllowed ? "charge" : "fault",
                    isAllowed ? "bolt" : "card",
                    where(
                            one.connector(),
                            visit.say(
                                    isAllowed
                                            ? "charger.event.start"
                                            : "charger.event.start.refused")),
                    who(one),
                    one);
        }

        Entry stop(Transaction one) {
            var stop = Objects.requireNonNull(one.stop());
            var energy = stop.energy();
            var delivered = energy == null ? "" : visit.formats().kilowattHours(energy) + " kWh";
            return entry(
                    stop.at(),
                    "done",
                    "tick",
                    where(one.connector(), visit.say("charger.event.stop")),
                    delivered,
                    one);
        }

        Entry refused(CardEvent held) {
            var title = visit.say("charger.event.card." + held.answer());
            var where = held.connector();
            return entry(
                    held.at(),
                    "fault",
                    "card",
                    where == null ? title : where(where, title),
                    visit.may(Right.SEE_PEOPLE) ? card(held.tag()) : "",
                    null);
        }

        Stream<Entry> replacement(Replacement one) {
            var isOld = one.old().equals(outlet.station().id());
            var other = rooms.registry().get(isOld ? one.fresh() : one.old()).label();
            var key = isOld ? "replace.event.by" : "replace.event.of";
            var entry = change(one.at(), visit.say(key, other), meters(one), one.by());
            var back = one.takenBackAt();
            var by = one.takenBackBy();
            return back == null || by == null
                    ? Stream.of(entry)
                    : Stream.of(entry, change(back, visit.say("replace.event.back"), other, by));
        }

        private Entry change(Instant at, String title, String detail, String by) {
            var text = visit.say("replace.event.detail", detail, by);
            return entry(at, "new", "plug", title, text, null);
        }

        /** Both readings of each place. */
        private String meters(Replacement one) {
            return one.swaps().stream()
                    .map(swap -> shown(swap.oldMeter()) + " → " + shown(swap.newMeter()))
                    .collect(Collectors.joining(", "));
        }

        private String shown(Shown meter) {
            var register = meter.register();
            return register == null ? "–" : visit.formats().kilowattHoursExactly(register) + " kWh";
        }

        Entry command(CommandRecord command) {
            var outcome = Outcome.of(command, visit.words());
            var by = command.requestedBy();
            var isKnown = visit.may(Right.SEE_PEOPLE) || by.equals(visit.caller().name());
            var detail =
                    isKnown
                            ? visit.say("charger.event.by", by, outcome.sentence())
                            : outcome.sentence();
            return new Entry(
                    command.createdAt(),
                    time(command.createdAt()),
                    outcome.tone(),
                    outcome.shape(),
                    outcome.title(),
                    detail,
                    null);
        }

        private Entry entry(
                Instant at,
                String tone,
                String shape,
                String title,
                String detail,
                @Nullable Transaction session) {
            return new Entry(
                    at,
                    time(at),
                    tone,
                    shape,
                    title,
                    detail,
                    session == null ? null : "/sessions/" + session.id());
        }

        private String fault(StatusReport report) {
            return report.isFault() ? FaultWords.of(report, visit.words()) : "";
        }

        private String who(Transaction one) {
            if (!visit.may(Right.SEE_PEOPLE)) {
                return "";
            }
            return Optional.ofNullable(one.personId())
                    .flatMap(rooms.people()::find)
                    .map(Person::name)
                    .orElseGet(() -> card(one.tag()));
        }

        private String card(IdTag tag) {
            return rooms.access().find(tag).map(Tag::label).orElse(tag.text());
        }

        /** The connector is named only where there are several. */
        private String where(int connector, String title) {
            if (outlet.all().size() < 2) {
                return title;
            }
            return connector == 0
                    ? visit.say("charger.event.whole", title)
                    : visit.say("charger.event.at", connector, title);
        }

        private String time(Instant at) {
            return visit.formats().moment(at, visit.now());
        }
    }
}
