package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Language;

/**
 * As whom somebody looks, and at what: whoever reads the same language, may do the same and looks
 * at the same sees the same.
 *
 * @param isTable the table of the places instead of the plan
 * @param show which of them the table shows
 */
public record Viewer(
        Language language,
        boolean runsStations,
        boolean managesCards,
        boolean seesPeople,
        boolean isTable,
        Show show) {
    public static Viewer of(Caller caller, Language language) {
        return new Viewer(
                language,
                caller.may(Right.RUN_STATIONS),
                caller.may(Right.MANAGE_CARDS),
                caller.may(Right.SEE_PEOPLE),
                false,
                Show.ALL);
    }

    /** The same person, who looks at the table instead of the plan. */
    public Viewer atTable(Show wanted) {
        return new Viewer(language, runsStations, managesCards, seesPeople, true, wanted);
    }

    public boolean may(Right right) {
        return switch (right) {
            case READ -> true;
            case RUN_STATIONS -> runsStations;
            case MANAGE_CARDS -> managesCards;
            case SEE_PEOPLE -> seesPeople;
            case HELP_RESIDENTS, MANAGE_ACCESS -> false;
        };
    }
}
