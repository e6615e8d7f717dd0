package ch.onetime.csms.web.charger;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Pages;

/** {@code /stations/{id}} and everything below it. */
public final class ChargerPages {
    private final ChargerPage charger;
    private final CommandActions actions;
    private final SettingsPage settings;
    private final FramesPage frames;
    private final EditPage edit;

    public ChargerPages(ChargerRooms rooms) {
        this.charger = new ChargerPage(rooms);
        this.actions = new CommandActions(rooms, charger);
        this.settings = new SettingsPage(rooms, charger.reader());
        this.frames = new FramesPage(rooms);
        this.edit = new EditPage(rooms);
    }

    public void routes(Pages pages) {
        pages.get("/stations/{id}", Right.READ, charger::show);
        pages.get("/stations/{id}/now", Right.READ, charger::now);
        pages.get("/stations/{id}/curve", Right.READ, charger::curve);
        pages.get("/stations/{id}/ask/{what}", Right.HELP_RESIDENTS, actions::ask);
        pages.post("/stations/{id}/start", Right.HELP_RESIDENTS, actions::start);
        pages.post("/stations/{id}/stop", Right.HELP_RESIDENTS, actions::stop);
        pages.post("/stations/{id}/restart", Right.RUN_STATIONS, actions::restart);
        pages.post("/stations/{id}/unlock", Right.HELP_RESIDENTS, actions::unlock);
        pages.post("/stations/{id}/availability", Right.RUN_STATIONS, actions::availability);
        pages.post("/stations/{id}/refresh", Right.RUN_STATIONS, actions::refresh);
        pages.get("/stations/{id}/settings", Right.RUN_STATIONS, settings::show);
        pages.get("/stations/{id}/outcome", Right.RUN_STATIONS, settings::outcome);
        pages.post("/stations/{id}/settings/read", Right.RUN_STATIONS, settings::read);
        pages.post("/stations/{id}/settings", Right.RUN_STATIONS, settings::change);
        pages.get("/stations/{id}/frames", Right.RUN_STATIONS, frames::show);
        pages.get("/stations/{id}/edit", Right.RUN_STATIONS, edit::show);
        pages.post("/stations/{id}/edit", Right.RUN_STATIONS, edit::change);
        pages.post("/stations/{id}/archive", Right.RUN_STATIONS, edit::archive);
    }
}
