package ch.onetime.csms.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something was looked at.
 *
 * @param connector null: it concerns the whole site
 * @param detail the facts of it, for a sentence that the door makes
 */
public record Check(
        long id,
        @Nullable Long connector,
        CheckKind kind,
        boolean passed,
        String detail,
        String by,
        Instant at) {}
