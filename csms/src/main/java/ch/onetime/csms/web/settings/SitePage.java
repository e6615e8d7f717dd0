package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** {@code /settings}: what the building is called, where it stands, and how it counts. */
final class SitePage {
    private final SettingsRooms rooms;

    SitePage(SettingsRooms rooms) {
        this.rooms = rooms;
    }

    /** Whoever may not change the site has something else to set. */
    void show(Visit visit) {
        if (!visit.may(Right.MANAGE_ACCESS)) {
            visit.go(Tab.of(visit, "").getFirst().href());
            return;
        }
        visit.show("settings/site", view(visit, SiteForm.of(rooms.joining().site()), null));
    }

    void save(Visit visit) {
        var form = SiteForm.of(visit);
        var objection = form.objection();
        if (objection != null) {
            visit.refused("settings/site", view(visit, form, visit.say(objection)));
            return;
        }
        var by = visit.caller().name();
        var entry = rooms.audit().entry(by, "site.changed", form.name(), "");
        rooms.joining().describe(form.meant(), entry);
        visit.done("/settings", "settings.done.saved");
    }

    private static SiteView view(Visit visit, SiteForm form, @Nullable String objection) {
        return new SiteView(visit.frame("settings"), Tab.of(visit, "site"), form, objection);
    }
}
