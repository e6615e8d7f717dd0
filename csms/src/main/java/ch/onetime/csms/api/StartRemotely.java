package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import org.jspecify.annotations.Nullable;

/** Begins charging for a tag. */
public record StartRemotely(
        String idTag,
        @Means("Left out: the charger chooses.") @Nullable Integer connectorId,
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public StartRemotely {
        Waiting.check(timeoutSeconds);
    }

    Command command() {
        return new Command.RemoteStart(connectorId, idTag);
    }
}
