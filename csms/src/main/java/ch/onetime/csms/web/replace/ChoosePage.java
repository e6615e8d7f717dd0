package ch.onetime.csms.web.replace;

import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.replace.ChooseView.Choice;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first step: mount the new charger, wait until it is there, choose it. */
final class ChoosePage {
    /** Long enough to mount one charger. */
    private static final Duration WINDOW = Duration.ofHours(2);

    private final ReplaceRooms rooms;
    private final ReadPage read;
    private final RecordPage record;

    ChoosePage(ReplaceRooms rooms, ReadPage read, RecordPage record) {
        this.rooms = rooms;
        this.read = read;
        this.record = record;
    }

    /** What has been replaced says by what; what has been chosen is read off. */
    void show(Visit visit) {
        var replaced = old(visit).flatMap(one -> rooms.replacing().replacementOf(one.id()));
        if (replaced.isPresent()) {
            record.show(visit, replaced.get(), null);
            return;
        }
        with(
                visit,
                old ->
                        chosen(visit, old)
                                .ifPresentOrElse(
                                        fresh -> read.show(visit, old, fresh),
                                        () ->
                                                visit.show(
                                                        "replace/choose", view(visit, old, null))));
    }

    /** The same list again and again, until the new one is on it. */
    void choices(Visit visit) {
        with(visit, old -> visit.show("replace/choices", view(visit, old, null)));
    }

    void join(Visit visit) {
        with(
                visit,
                old -> {
                    rooms.joining().open(WINDOW);
                    visit.noted("joining.opened", "", WINDOW.toMinutes() + " minutes");
                    visit.done(path(old), "replace.done.open");
                });
    }

    static String path(Station old) {
        return "/stations/" + old.id().value() + "/replace";
    }

    private ChooseView view(Visit visit, Station old, @Nullable String objection) {
        var until = rooms.joining().site().joiningUntil();
        return new ChooseView(
                visit.frame("garage"),
                Names.place(old, rooms.registry(), visit.words()),
                path(old),
                "/stations/" + old.id().value(),
                Names.device(old),
                rooms.chargers().isOnline(old.id()),
                rooms.replacing().candidates(old.id()).stream()
                        .map(one -> choice(visit, old, one))
                        .toList(),
                rooms.ocppAddress().get(),
                until == null || !until.isAfter(visit.now())
                        ? null
                        : visit.say("replace.join.until", visit.formats().clock(until)),
                objection);
    }

    private Choice choice(Visit visit, Station old, Station one) {
        var boot = one.lastBoot();
        var serial = boot == null ? null : boot.serialNumber();
        var since =
                visit.say("replace.since", visit.formats().moment(one.firstSeenAt(), visit.now()));
        return new Choice(
                Names.device(one),
                serial == null || serial.isBlank() || serial.equals(one.label())
                        ? since
                        : serial + " · " + since,
                rooms.chargers().isOnline(one.id()),
                path(old) + "?new=" + one.id().value());
    }

    private Optional<Station> chosen(Visit visit, Station old) {
        return Visit.number(visit.param("new"))
                .map(StationId::new)
                .flatMap(id ->
                        rooms.replacing().candidates(old.id()).stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst());
    }

    private Optional<Station> old(Visit visit) {
        return visit.id("id").map(StationId::new).flatMap(rooms.registry()::find);
    }

    private void with(Visit visit, Consumer<Station> then) {
        old(visit).filter(one -> !one.isArchived()).ifPresentOrElse(then, visit::notFound);
    }
}
