package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import org.jspecify.annotations.Nullable;

/** What people decide about a connector. */
public record PutConnector(
        @Means("The parking bay it serves, added if nobody knows it; left out: none.")
                @Nullable String bay,
        @Means("true: a connector that serves the bay now gets in exchange what this one served.")
                @Nullable Boolean swap) {}
