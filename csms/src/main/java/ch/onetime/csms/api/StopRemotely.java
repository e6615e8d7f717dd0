package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import org.jspecify.annotations.Nullable;

/** Ends a transaction, whichever number is given. */
public record StopRemotely(
        @Means("The number the charger knows it by.") long ocppTransactionId,
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public StopRemotely {
        Waiting.check(timeoutSeconds);
    }

    Command command() {
        return new Command.RemoteStop(ocppTransactionId);
    }
}
