package ch.onetime.csms.platform.login;

/**
 * Why a name or a password cannot be taken.
 *
 * @param limit the number the rule speaks of, or 0
 * @param sentence the same in English, for programs
 */
public record Objection(Rule rule, int limit, String sentence) {
    /** What was broken; pages have a sentence for each. */
    public enum Rule {
        NAME_EMPTY,
        NAME_LONG,
        NAME_UNPRINTABLE,
        PASSWORD_EMPTY,
        PASSWORD_SHORT,
        PASSWORD_LONG
    }
}
