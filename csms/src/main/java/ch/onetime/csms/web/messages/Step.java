package ch.onetime.csms.web.messages;

import ch.onetime.csms.attention.Kind;
import java.util.List;

/**
 * A question of a check that can be answered by looking.
 *
 * @param name its words are {@code messages.step.NAME.ask} and {@code .help}
 * @param alarming which answer has found something: then the help is shown
 */
record Step(String name, boolean alarming) {
    private static final Step POWER = new Step("power", false);
    private static final Step CABLE = new Step("cable", false);
    private static final Step RESTART = new Step("restart", false);
    private static final Step DAMAGE = new Step("damage", true);

    /** In the order in which somebody with a torch goes about it. */
    static List<Step> of(Kind kind) {
        return switch (kind) {
            case OFFLINE_ALL ->
                    List.of(
                            new Step("switch", false),
                            new Step("uplink", false),
                            new Step("address", true));
            case OFFLINE_BOARD ->
                    List.of(new Step("breaker", false), new Step("boardswitch", false));
            case OFFLINE_SOME -> List.of(new Step("shared", true), POWER, CABLE);
            case OFFLINE_ONE -> List.of(POWER, CABLE, RESTART);
            case FAULT -> List.of(DAMAGE, new Step("unplug", false), RESTART);
            case TWO_DEVICES -> List.of(new Step("exchanged", true), new Step("names", true));
            case WRONG_PASSWORD -> List.of(new Step("password", true), new Step("stranger", true));
            case TURNED_AWAY -> List.of(new Step("ending", false), new Step("stranger", true));
            case FREE_VEND -> List.of(new Step("freemode", true), RESTART);
            case CLOCK_WRONG -> List.of(RESTART);
            case NAMELESS, NAMED_TWICE -> List.of(new Step("ending", false));
            case DATABASE_AWAY,
                    PROBLEM_REPORTED,
                    WANTS_TO_JOIN,
                    UNKNOWN_CARD,
                    REFUSED_CARD,
                    STOPS_TO_REVIEW,
                    SESSIONS_TO_REVIEW,
                    SESSIONS_OF_NOBODY,
                    MAIL_FAILS,
                    UNUSABLE_MESSAGE ->
                    List.of();
        };
    }
}
