package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import org.jspecify.annotations.Nullable;

/** Makes a station send a message. */
public record TriggerMessage(
        @Means("Such as StatusNotification.") String message,
        @Nullable Integer connectorId,
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public TriggerMessage {
        Waiting.check(timeoutSeconds);
    }

    Command command() {
        return new Command.Trigger(message, connectorId);
    }
}
