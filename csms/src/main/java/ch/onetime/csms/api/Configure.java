package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import ch.onetime.csms.station.command.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a configuration key, or reads them. */
public record Configure(
        @Means("Left out: all of them are read.") @Nullable String key,
        @Means("Left out: the key is read.") @Nullable String value,
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public Configure {
        Waiting.check(timeoutSeconds);
    }

    Command command() {
        if (key != null && value != null) {
            return new Command.Configure(key, value);
        }
        return new Command.ReadConfiguration(key == null ? List.of() : List.of(key));
    }
}
