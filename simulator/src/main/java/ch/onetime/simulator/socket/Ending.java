package ch.onetime.simulator.socket;

/** How a link came to its end. */
public sealed interface Ending {
    /** The server said goodbye. Code 1005 means that it gave none. */
    record ClosedByServer(int code, String reason) implements Ending {}

    /** We said goodbye and the server agreed. */
    record ClosedByUs(int code) implements Ending {}

    /** The line went dead without a close frame, from either side. */
    record Cut(String why) implements Ending {}
}
