package ch.onetime.csms.station.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a bay; who it was is not kept.
 *
 * @param text in their own words, perhaps empty
 * @param resolvedAt null: it waits for somebody
 */
public record ProblemReport(
        long id,
        long bay,
        ProblemKind kind,
        String text,
        Instant reportedAt,
        @Nullable Instant resolvedAt) {}
