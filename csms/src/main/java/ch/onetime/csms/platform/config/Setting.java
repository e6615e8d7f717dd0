package ch.onetime.csms.platform.config;

import java.util.Locale;

/**
 * One thing that can be set: as a flag {@code --first-transaction-id 1}, in the environment as
 * {@code ONETIME_FIRST_TRANSACTION_ID}, or as a line of the configuration file.
 *
 * @param key in lower case with dashes
 * @param usual the value when nothing is said, for people to read
 * @param meaning one line of help
 */
public record Setting(String key, String usual, String meaning) {
    static final String PREFIX = "ONETIME_";

    String flag() {
        return "--" + key;
    }

    String variable() {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
