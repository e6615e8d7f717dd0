package ch.onetime.ocpp.rpc;

import java.util.UUID;

/**
 * Names one call, so that its answer finds it. Should be JSON text; some chargers send a bare
 * number, and want the same token back.
 */
public record MessageId(String text, boolean bare) {

    /** Longer ids are not worth echoing; the specification allows 36 characters. */
    public static final int LONGEST = 255;

    public static MessageId of(String text) {
        return new MessageId(text, false);
    }

    public static MessageId fresh() {
        return of(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
