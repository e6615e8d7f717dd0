package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Language;

/** As whom somebody looks: whoever reads the same language and may do the same sees the same. */
public record Viewer(Language language, boolean runsStations, boolean managesCards) {
    public static Viewer of(Caller caller, Language language) {
        return new Viewer(language, caller.may(Right.RUN_STATIONS), caller.may(Right.MANAGE_CARDS));
    }

    public boolean may(Right right) {
        return switch (right) {
            case READ -> true;
            case RUN_STATIONS -> runsStations;
            case MANAGE_CARDS -> managesCards;
            case SEE_PEOPLE, MANAGE_ACCESS -> false;
        };
    }

    /** Who lives here is known to those who have to do with people. */
    public boolean seesPeople() {
        return managesCards;
    }
}
