package ch.onetime.ocpp.rpc;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One text frame of OCPP-J (1.6 §4.2): a call, an answer to one, or something to be survived. */
public sealed interface Frame {

    /** Never throws, whatever the text. */
    static Frame parse(String text) {
        return FrameReader.read(text);
    }

    /** Asks the other side to do {@code action}. */
    record Call(MessageId id, String action, JsonNode payload, Set<Oddity> oddities)
            implements Frame {

        public Call(MessageId id, String action, JsonNode payload) {
            this(id, action, payload, Set.of());
        }

        /** A call of our own, with an id that was never used before. */
        public static Call fresh(String action, JsonNode payload) {
            return new Call(MessageId.fresh(), action, payload);
        }

        public String toText() {
            return FrameText.call(this);
        }
    }

    /** Answers a call that was carried out. */
    record CallResult(MessageId id, JsonNode payload) implements Frame {

        public String toText() {
            return FrameText.result(this);
        }
    }

    /** Answers a call that was not carried out; {@code code} is the text as it came. */
    record CallError(MessageId id, String code, String description, JsonNode details)
            implements Frame {

        public CallError(MessageId id, ErrorCode code, String description) {
            this(id, code.name(), description, JsonNodeFactory.instance.objectNode());
        }

        public ErrorCode errorCode() {
            return ErrorCode.reading(code);
        }

        public String toText() {
            return FrameText.error(this);
        }
    }

    /** A message type we do not know: OCPP-J 1.6 §4.2 wants it ignored. */
    record Ignored(int type) implements Frame {}

    /**
     * Not a frame. Where its beginning was a call, {@code salvagedId} lets us tell the caller so;
     * for anything else it is null, because an answer is never answered. {@code why} may quote the
     * text.
     */
    record Unreadable(@Nullable MessageId salvagedId, String why) implements Frame {}
}
