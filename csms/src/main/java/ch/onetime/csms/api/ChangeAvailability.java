package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import org.jspecify.annotations.Nullable;

/** Takes something in or out of service. */
public record ChangeAvailability(
        @Means("Left out: the whole station.") @Nullable Integer connectorId,
        Kind type,
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public ChangeAvailability {
        Waiting.check(timeoutSeconds);
    }

    /** In or out. */
    public enum Kind {
        Operative,
        Inoperative
    }

    Command command() {
        return new Command.ChangeAvailability(
                connectorId == null ? 0 : connectorId, type == Kind.Operative);
    }
}
