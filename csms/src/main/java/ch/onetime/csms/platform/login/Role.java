package ch.onetime.csms.platform.login;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

/** The parts people play. */
public enum Role {
    OWNER,
    /** Whoever builds and mends; for a time, because a building's wiring is done one day. */
    INSTALLER,
    MANAGER,
    READER,
    /** Who lives here sees what is theirs, which is no right over the site. */
    RESIDENT;

    public boolean may(Right right) {
        return switch (this) {
            case OWNER -> true;
            case INSTALLER -> right == READ || right == RUN_STATIONS;
            case MANAGER -> right == READ || right == MANAGE_CARDS || right == SEE_PEOPLE;
            case READER -> right == READ;
            case RESIDENT -> false;
        };
    }
}
