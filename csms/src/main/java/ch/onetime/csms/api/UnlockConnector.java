package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import org.jspecify.annotations.Nullable;

/** Lets go of a plug. */
public record UnlockConnector(
        int connectorId,
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public UnlockConnector {
        Waiting.check(timeoutSeconds);
    }

    Command command() {
        return new Command.Unlock(connectorId);
    }
}
