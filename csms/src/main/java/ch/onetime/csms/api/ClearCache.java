package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Named;
import org.jspecify.annotations.Nullable;

/** Makes a station forget the cards it remembers. */
public record ClearCache(
        @Named("wait") @Means(SendCommand.WAIT) @Nullable Until until,
        @Means(SendCommand.TIMEOUT) @Nullable Integer timeoutSeconds)
        implements Waiting {

    public ClearCache {
        Waiting.check(timeoutSeconds);
    }
}
