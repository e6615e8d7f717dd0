package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import org.jspecify.annotations.Nullable;

/** How a bay should be. What is left out stays as it is. */
public record PutBay(
        @Nullable BayModeWord mode,
        @Means("Its row on the plan, with a column.") @Nullable Integer row,
        @Nullable Integer column) {}
