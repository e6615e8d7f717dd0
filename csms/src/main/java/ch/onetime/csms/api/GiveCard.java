package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import org.jspecify.annotations.Nullable;

/** A card is somebody's from now on. */
public record GiveCard(@Means("true: even if it is somebody else's now.") @Nullable Boolean move) {}
