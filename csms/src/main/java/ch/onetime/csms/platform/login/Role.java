package ch.onetime.csms.platform.login;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

/** The parts people play. */
public enum Role {
    OWNER,
    INSTALLER,
    MANAGER,
    READER;

    public boolean may(Right right) {
        return switch (this) {
            case OWNER -> true;
            case INSTALLER -> right == READ || right == RUN_STATIONS;
            case MANAGER -> right == READ || right == MANAGE_CARDS;
            case READER -> right == READ;
        };
    }
}
