package ch.onetime.csms.attention;

import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was out of order from a moment on, and is still or is no more.
 *
 * @param matter tells it apart from others of its kind
 * @param stations the chargers it is about; empty: none in particular
 * @param checks what a person has answered so far, by the name of the step
 * @param lastAt when it was last seen
 * @param mutedUntil nobody wants to be reminded before
 * @param resolvedBy who has settled it; null: nobody, it ended by itself
 */
public record Incident(
        long id,
        Kind kind,
        String matter,
        List<StationId> stations,
        Map<Fact, String> facts,
        Map<String, Boolean> checks,
        long times,
        Instant openedAt,
        Instant lastAt,
        @Nullable Instant mutedUntil,
        @Nullable String mutedBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {

    public boolean isOpen() {
        return resolvedAt == null;
    }

    public boolean isMuted(Instant now) {
        return mutedUntil != null && now.isBefore(mutedUntil);
    }

    /** Empty where it is not known. */
    public String fact(Fact fact) {
        return facts.getOrDefault(fact, "");
    }

    /** How long it lasted, or has lasted so far. */
    public Duration lasted(Instant now) {
        var until = Duration.between(openedAt, resolvedAt == null ? now : resolvedAt);
        return until.isNegative() ? Duration.ZERO : until;
    }

    String key() {
        return kind + "|" + matter;
    }

    static Incident opened(long id, Sighting seen) {
        return new Incident(
                id,
                seen.kind(),
                seen.matter(),
                seen.stations(),
                seen.facts(),
                Map.of(),
                seen.times(),
                seen.since(),
                seen.last(),
                null,
                null,
                null,
                null);
    }

    Incident seenAgain(Sighting seen) {
        return new Incident(
                id,
                kind,
                matter,
                seen.stations(),
                seen.facts(),
                checks,
                seen.times(),
                openedAt,
                seen.last(),
                mutedUntil,
                mutedBy,
                resolvedAt,
                resolvedBy);
    }

    Incident checked(Map<String, Boolean> answers) {
        return new Incident(
                id,
                kind,
                matter,
                stations,
                facts,
                answers,
                times,
                openedAt,
                lastAt,
                mutedUntil,
                mutedBy,
                resolvedAt,
                resolvedBy);
    }

    Incident muted(@Nullable Instant until, @Nullable String by) {
        return new Incident(
                id,
                kind,
                matter,
                stations,
                facts,
                checks,
                times,
                openedAt,
                lastAt,
                until,
                by,
                resolvedAt,
                resolvedBy);
    }

    Incident resolved(Instant at, @Nullable String by) {
        return new Incident(
                id,
                kind,
                matter,
                stations,
                facts,
                checks,
                times,
                openedAt,
                lastAt,
                mutedUntil,
                mutedBy,
                at,
                by);
    }
}
