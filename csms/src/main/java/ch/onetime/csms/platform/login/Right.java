package ch.onetime.csms.platform.login;

/** What somebody may do. */
public enum Right {
    READ,
    /** Add and settle stations, command them, change their configuration; bays and fuses. */
    RUN_STATIONS,
    /** What somebody at the phone needs: begin or end a charge, let go of a stuck plug. */
    HELP_RESIDENTS,
    /** Cards, and putting transactions in order. */
    MANAGE_CARDS,
    /** Names of people, and what belongs to them. */
    SEE_PEOPLE,
    /** Who may sign in, tokens, and the site itself. */
    MANAGE_ACCESS
}
