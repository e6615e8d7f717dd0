package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.ErrorCode;
import java.time.Duration;

/** How a charger answers one action of the central system when a test says otherwise than usual. */
public sealed interface Answering {
    /** As a well-behaved charger does. */
    record Usual() implements Answering {}

    /** With this payload, right or wrong, and without doing anything. */
    record Says(String payload) implements Answering {}

    record Refuses(ErrorCode code, String why) implements Answering {}

    /** With this text instead of a frame; {@code %s} stands for the message id. */
    record Garbage(String text) implements Answering {}

    record Never() implements Answering {}

    record Late(Duration after, Answering then) implements Answering {}

    static Answering usual() {
        return new Usual();
    }

    static Answering never() {
        return new Never();
    }

    static Answering status(String literal) {
        return new Says("{\"status\":\"" + literal + "\"}");
    }

    default Answering after(Duration delay) {
        return new Late(delay, this);
    }
}
