package ch.onetime.ocpp.rpc;

import ch.onetime.ocpp.rpc.Frame.CallError;
import ch.onetime.ocpp.rpc.Frame.CallResult;
import tools.jackson.databind.JsonNode;

/** What the other side is told about its call. */
public sealed interface Answer {

    record Result(JsonNode payload) implements Answer {}

    /** {@code description} is read by strangers: a short sentence, nothing of our inside. */
    record Refusal(ErrorCode code, String description) implements Answer {}

    /** The frame that carries this answer to the call named {@code id}. */
    default String toText(MessageId id) {
        return switch (this) {
            case Result(var payload) -> new CallResult(id, payload).toText();
            case Refusal(var code, var description) ->
                    new CallError(id, code, description).toText();
        };
    }
}
