package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card becomes somebody's. */
public record GiveCard(
        @Means("true: even if it is somebody else's now.") @Nullable Boolean move,
        @Means(
                        "May lie in the past: what the card has charged since is the person's. Now if"
                                + " left out.")
                @Nullable Instant since) {}
