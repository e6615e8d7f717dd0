package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.deviation.Finding;
import java.time.Instant;

/** A way in which a station deviates from OCPP. */
public record FindingView(
        String rule,
        @Means("In which message; empty: in none in particular.") String action,
        String field,
        @Means("One example.") String detail,
        long times,
        Instant firstSeenAt,
        Instant lastSeenAt) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.action(),
                finding.field(),
                finding.detail(),
                finding.times(),
                finding.firstSeenAt(),
                finding.lastSeenAt());
    }
}
