package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a tag should be, all of it. */
public record PutTag(
        @Means("Accepted if not said.") @Nullable TagWord status,
        @Means("May lie in the past.") @Nullable Instant expiresAt,
        @Nullable String parentIdTag,
        @Means("At how many connectors it may charge at once; left out: no limit.")
                @Nullable Integer maxConcurrent,
        @Means("What people call it.") @Nullable String label) {}
