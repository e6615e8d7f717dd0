package ch.onetime.csms.platform.mail;

/** What became of the wish to send a mail. */
public enum Posted {
    WAITING,
    /** It was said before. */
    ALREADY,
    /** Nobody has set up a mail server; a mail that came weeks late would only confuse. */
    NO_SERVER
}
