package ch.onetime.csms.platform.login;

/** What somebody may do. */
public enum Right {
    READ,
    /** Add and settle stations, command them, change their configuration; bays and fuses. */
    RUN_STATIONS,
    /** Cards, and putting transactions in order. */
    MANAGE_CARDS,
    /** Names of people, and what belongs to them. */
    SEE_PEOPLE,
    /** Who may sign in, tokens, and the site itself. */
    MANAGE_ACCESS
}
