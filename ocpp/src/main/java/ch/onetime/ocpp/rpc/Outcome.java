package ch.onetime.ocpp.rpc;

import tools.jackson.databind.JsonNode;

/** What became of a call of ours. */
public sealed interface Outcome {

    record Answered(JsonNode payload) implements Outcome {}

    /** The other side refused; {@code codeText} is its own spelling of the code. */
    record Failed(ErrorCode code, String codeText, String description, JsonNode details)
            implements Outcome {}

    /** Sent and not answered in time; a late answer is told to the listener under this id. */
    record TimedOut(String callId) implements Outcome {}

    /** Sent, and then the connection ended: whether it was carried out is unknown. */
    record Lost(String callId) implements Outcome {}

    /** The connection was already gone: it was certainly not carried out. */
    record NotSent() implements Outcome {}

    /** Its turn did not come within its time to live: it was never sent. */
    record Expired() implements Outcome {}
}
