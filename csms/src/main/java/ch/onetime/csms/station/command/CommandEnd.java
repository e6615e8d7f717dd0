package ch.onetime.csms.station.command;

/** How a command ended. */
public sealed interface CommandEnd {
    /**
     * @param json the station's answer
     */
    record Answered(String json) implements CommandEnd {}

    record CallError(String code, String description) implements CommandEnd {}

    record TimedOut() implements CommandEnd {}

    record Lost() implements CommandEnd {}

    record Expired() implements CommandEnd {}
}
