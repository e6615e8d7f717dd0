package ch.onetime.csms.web.replace;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.replacing.Replacement;
import ch.onetime.csms.upkeep.replacing.Replacement.Swap;
import ch.onetime.csms.upkeep.replacing.Shown;
import ch.onetime.csms.upkeep.replacing.TakenBack;
import ch.onetime.csms.web.replace.RecordView.Row;
import ch.onetime.csms.web.visit.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was replaced by what; a mistake is taken back here. */
final class RecordPage {
    private final ReplaceRooms rooms;

    RecordPage(ReplaceRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit, Replacement replacement, @Nullable String objection) {
        visit.show("replace/record", view(visit, replacement, objection));
    }

    void takeBack(Visit visit) {
        var replacement =
                visit.id("id").map(StationId::new).flatMap(rooms.replacing()::replacementOf);
        if (replacement.isEmpty()) {
            visit.notFound();
            return;
        }
        var old = replacement.get().old();
        switch (rooms.replacing().takeBack(old, visit.caller().name())) {
            case TakenBack.Done done -> visit.done("/stations/" + old.value(), "replace.done.back");
            case TakenBack.Gone() -> visit.notFound();
            case TakenBack.Charged() -> refuse(visit, replacement.get(), "replace.back.Charged");
            case TakenBack.Moved() -> refuse(visit, replacement.get(), "replace.back.Moved");
        }
    }

    private void refuse(Visit visit, Replacement replacement, String why) {
        visit.refused("replace/record", view(visit, replacement, visit.say(why)));
    }

    private RecordView view(Visit visit, Replacement replacement, @Nullable String objection) {
        var fresh = replacement.fresh();
        return new RecordView(
                visit.frame("garage"),
                rooms.registry().get(replacement.old()).label(),
                Names.device(rooms.registry().get(fresh)),
                "/stations/" + fresh.value(),
                "/commissioning",
                visit.say(
                        "replace.when",
                        visit.formats().dayAndTime(replacement.at()),
                        replacement.by()),
                "/stations/" + replacement.old().value() + "/replace",
                replacement.swaps().stream().map(swap -> row(visit, swap)).toList(),
                objection);
    }

    private Row row(Visit visit, Swap swap) {
        var bay =
                Optional.ofNullable(swap.bay())
                        .flatMap(rooms.bays()::find)
                        .map(Bay::name)
                        .map(name -> visit.say("bay.name", name))
                        .orElse("–");
        var isLeft = swap.fresh() == null;
        return new Row(
                bay,
                text(visit, swap.oldMeter()),
                isLeft ? visit.say("replace.left") : text(visit, swap.newMeter()));
    }

    private static String text(Visit visit, Shown shown) {
        var register = shown.register();
        return register == null
                ? visit.say("replace.unread", shown.unreadable())
                : visit.formats().kilowattHoursExactly(register) + " kWh";
    }
}
