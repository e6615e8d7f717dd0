package ch.onetime.csms.platform.login;

import static ch.onetime.csms.platform.login.Right.HELP_RESIDENTS;
import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import java.util.Set;

/** The parts people play. */
public enum Role {
    OWNER,
    /** Whoever builds and mends; for a time, because a building's wiring is done one day. */
    INSTALLER,
    MANAGER,
    READER,
    /** Who lives here sees what is theirs, which is no right over the site. */
    RESIDENT;

    private static final Set<Right> OF_INSTALLERS = Set.of(READ, RUN_STATIONS, HELP_RESIDENTS);
    private static final Set<Right> OF_MANAGERS =
            Set.of(READ, HELP_RESIDENTS, MANAGE_CARDS, SEE_PEOPLE);

    public boolean may(Right right) {
        return switch (this) {
            case OWNER -> true;
            case INSTALLER -> OF_INSTALLERS.contains(right);
            case MANAGER -> OF_MANAGERS.contains(right);
            case READER -> right == READ;
            case RESIDENT -> false;
        };
    }
}
