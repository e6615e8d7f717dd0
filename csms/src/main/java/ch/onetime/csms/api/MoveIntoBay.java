package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody is in charge of a bay from a moment on. */
public record MoveIntoBay(
        String bay, @Means("May lie in the past; now if left out.") @Nullable Instant from) {}
