package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import org.jspecify.annotations.Nullable;

/** Restarts a station. */
public record ResetStation(
        @Means("Soft if not said: what goes on is ended in an orderly way.") @Nullable Kind type,
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public ResetStation {
        Waiting.check(timeoutSeconds);
    }

    /** How hard. */
    public enum Kind {
        Soft,
        Hard
    }

    Command command() {
        return new Command.Reset(type == Kind.Hard);
    }
}
