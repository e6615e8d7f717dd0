package ch.onetime.csms.web.replace;

import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.replacing.Meter;
import ch.onetime.csms.upkeep.replacing.ReplaceWish;
import ch.onetime.csms.upkeep.replacing.Replaced;
import ch.onetime.csms.upkeep.replacing.Replacement;
import ch.onetime.csms.web.replace.ReadView.Row;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second step: both meters are read, and the new charger takes the place. */
final class ReadPage {
    private final ReplaceRooms rooms;

    ReadPage(ReplaceRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit, Station old, Station fresh) {
        var form = Readings.asTold();
        visit.show("replace/read", view(visit, old, fresh, form, List.of(), null));
    }

    void replace(Visit visit) {
        var old = there(visit.id("id"));
        var fresh = there(Visit.number(visit.field("new")));
        if (old.isEmpty()) {
            visit.notFound();
        } else if (fresh.isEmpty()) {
            visit.go(ChoosePage.path(old.get()));
        } else {
            replace(visit, old.get(), fresh.get());
        }
    }

    private void replace(Visit visit, Station old, Station fresh) {
        var typed = Readings.typed(visit);
        var asked = rooms.replacing().meters(old.id(), fresh.id());
        var wish =
                new ReplaceWish(
                        old.id(), fresh.id(), typed.of(asked), visit.field("leaves").equals("yes"));
        switch (rooms.replacing().replace(wish, visit.caller().name())) {
            case Replaced.Done(var done) -> visit.done(next(done), "replace.done");
            case Replaced.Gone() -> visit.notFound();
            case Replaced.InUse() -> refuse(visit, old, fresh, "replace.no.InUse");
            case Replaced.NoPlace() -> refuse(visit, old, fresh, "replace.no.NoPlace");
            case Replaced.TooFew few -> refuse(visit, old, fresh, "replace.no.TooFew");
            case Replaced.Doubtful(var doubts) ->
                    visit.refused("replace/read", view(visit, old, fresh, typed, doubts, null));
        }
    }

    /** What is still to be checked at the new charger. */
    private String next(Replacement done) {
        var number =
                rooms.registry().connectors(done.fresh()).stream()
                        .filter(one -> one.bay() != null)
                        .mapToInt(Connector::number)
                        .findFirst()
                        .orElse(1);
        return "/commissioning/" + done.fresh().value() + "/" + number;
    }

    private void refuse(Visit visit, Station old, Station fresh, String why) {
        var typed = Readings.typed(visit);
        visit.refused("replace/read", view(visit, old, fresh, typed, List.of(), visit.say(why)));
    }

    private ReadView view(
            Visit visit,
            Station old,
            Station fresh,
            Readings readings,
            List<Replaced.Doubt> doubts,
            @Nullable String objection) {
        var asked = rooms.replacing().meters(old.id(), fresh.id());
        return new ReadView(
                visit.frame("garage"),
                Names.place(old, rooms.registry(), visit.words()),
                ChoosePage.path(old),
                Names.device(old),
                Names.device(fresh),
                fresh.id().value(),
                asked.stream().map(meter -> row(visit, meter, readings, doubts)).toList(),
                asked.stream()
                        .filter(meter -> !meter.exists() && meter.old().bay() != null)
                        .map(meter -> Names.place(meter.old(), visit.words()))
                        .collect(Collectors.joining(", ")),
                visit.field("leaves").equals("yes"),
                objection);
    }

    private static Row row(
            Visit visit, Meter meter, Readings readings, List<Replaced.Doubt> doubts) {
        var charge = meter.charge();
        return new Row(
                meter.old().number(),
                Names.place(meter.old(), visit.words()),
                charge == null
                        ? ""
                        : visit.say(
                                "replace.charge",
                                visit.formats().moment(charge.startedAt(), visit.now())),
                readings.field(visit, meter, true, doubts),
                meter.exists() ? readings.field(visit, meter, false, doubts) : null);
    }

    private Optional<Station> there(Optional<Long> id) {
        return id.map(StationId::new)
                .flatMap(rooms.registry()::find)
                .filter(one -> !one.isArchived());
    }
}
