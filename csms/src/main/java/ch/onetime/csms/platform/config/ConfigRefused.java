package ch.onetime.csms.platform.config;

/** What is wrong with the configuration, in a sentence that says what to do. */
public final class ConfigRefused extends RuntimeException {
    public ConfigRefused(String why) {
        super(why);
    }
}
