package ch.onetime.csms.platform.database;

/** The database cannot be opened; the message says in plain words why and what to do. */
public final class DatabaseRefused extends RuntimeException {
    DatabaseRefused(String sentence) {
        super(sentence);
    }

    DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
