package ch.onetime.csms.web.settings;

import ch.onetime.csms.station.CircuitEdit;
import ch.onetime.csms.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** {@code /settings/power}: the fuses from the street to the sub-boards. */
final class PowerPage {
    private static final String PATH = "/settings/power";

    private final SettingsRooms rooms;

    PowerPage(SettingsRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit) {
        var board = PowerBoard.of(visit, rooms.circuits(), PATH);
        visit.show("settings/power", view(visit, board, null));
    }

    void save(Visit visit) {
        PowerBoard.save(visit, rooms.circuits())
                .ifPresentOrElse(
                        objection -> refuse(visit, PowerForm.of(visit), objection),
                        () -> visit.done(PATH, "settings.done.saved"));
    }

    void archive(Visit visit) {
        var id = visit.id("id").orElse(0L);
        switch (rooms.circuits().archive(id, visit.caller().name())) {
            case CircuitEdit.Done(_) -> visit.done(PATH, "settings.done.fuse");
            case CircuitEdit.InUse() ->
                    refuse(
                            visit,
                            PowerForm.of(rooms.circuits().find(id).orElseThrow()),
                            "settings.wrong.inuse");
            case CircuitEdit.Nowhere(), CircuitEdit.Unfit(), CircuitEdit.Misplaced() ->
                    visit.notFound();
        }
    }

    private void refuse(Visit visit, PowerForm form, String objection) {
        var board = PowerBoard.of(visit, rooms.circuits(), PATH, form);
        visit.refused("settings/power", view(visit, board, visit.say(objection)));
    }

    private static PowerView view(Visit visit, PowerBoard board, @Nullable String objection) {
        return new PowerView(visit.frame("settings"), Tab.of(visit, "power"), board, objection);
    }
}
