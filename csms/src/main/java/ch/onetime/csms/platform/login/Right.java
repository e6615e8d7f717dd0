package ch.onetime.csms.platform.login;

/** What somebody may do. */
public enum Right {
    READ,
    /** Add and settle stations, command them, change their configuration. */
    RUN_STATIONS,
    /** Cards, and putting transactions in order. */
    MANAGE_CARDS,
    /** People, tokens, and the site itself. */
    MANAGE_ACCESS
}
