package ch.onetime.ocpp.v16;

import java.util.List;

/** What became of an answer that was read. An answer is never answered, so there is no refusal. */
public sealed interface ReplyReading<R> {

    List<Finding> findings();

    record Understood<R>(R reply, List<Finding> findings) implements ReplyReading<R> {}

    record Unintelligible<R>(String why, List<Finding> findings) implements ReplyReading<R> {}
}
