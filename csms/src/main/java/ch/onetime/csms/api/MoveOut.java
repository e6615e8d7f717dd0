package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody leaves. */
public record MoveOut(@Means("Now if left out.") @Nullable Instant at) {}
