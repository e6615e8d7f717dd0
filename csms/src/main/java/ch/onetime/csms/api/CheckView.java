package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import java.time.Instant;

/** Something was looked at on site. */
public record CheckView(
        int connectorId,
        CheckWord check,
        @Means("Whether it was right.") boolean passed,
        Instant at) {}
