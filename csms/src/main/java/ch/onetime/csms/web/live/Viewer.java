package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Right;

/** As whom somebody looks: whoever may do the same sees the same. */
public record Viewer(boolean runsStations, boolean managesCards) {
    public static Viewer of(Caller caller) {
        return new Viewer(caller.may(Right.RUN_STATIONS), caller.may(Right.MANAGE_CARDS));
    }

    public boolean may(Right right) {
        return switch (right) {
            case READ -> true;
            case RUN_STATIONS -> runsStations;
            case MANAGE_CARDS -> managesCards;
            case SEE_PEOPLE, MANAGE_ACCESS -> false;
        };
    }
}
