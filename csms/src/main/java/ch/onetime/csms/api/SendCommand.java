package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Any action of OCPP, in its own words. */
public record SendCommand(
        @Means("Such as RemoteStartTransaction.") String action,
        @Means("As OCPP says; left out: an empty object.") @Nullable JsonNode payload,
        @Named("wait") @Means(WAIT) @Nullable Until until,
        @Means(TIMEOUT) @Nullable Integer timeoutSeconds,
        @Means("none: send it even if it breaks the protocol; for the lab.")
                @Nullable Validation validate)
        implements Waiting {
    static final String WAIT =
            "dispatched: answer when it is on its way, the usual; answered: wait for the station.";
    static final String TIMEOUT = "How long to wait for the station's answer; 30 if not said.";

    public SendCommand {
        Waiting.check(timeoutSeconds);
    }

    /** How the payload is looked at before it is sent. */
    public enum Validation {
        strict,
        none
    }

    Command command() {
        return new Command.Raw(
                action,
                (payload == null ? Json.object() : payload).toString(),
                validate != Validation.none);
    }
}
