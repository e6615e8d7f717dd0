package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import org.jspecify.annotations.Nullable;

/** What people decide about a connector. */
public record PutConnector(
        @Means("The parking bay it serves; left out: none.") @Nullable String bay) {}
