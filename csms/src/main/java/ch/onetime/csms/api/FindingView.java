package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.masking.CardMasking;
import ch.onetime.csms.station.deviation.Finding;
import java.time.Instant;
import java.util.regex.Pattern;

/** A way in which a station deviates from OCPP. */
public record FindingView(
        String rule,
        @Means("In which message; empty: in none in particular.") String action,
        String field,
        @Means("One example.") String detail,
        long times,
        Instant firstSeenAt,
        Instant lastSeenAt) {
    private static final Pattern CARD = Pattern.compile("(?i)idtag|idtoken");

    /**
     * @param seesPeople else the numbers of cards are masked
     */
    static FindingView of(Finding finding, boolean seesPeople) {
        var isCard = CARD.matcher(finding.field()).find();
        return new FindingView(
                finding.rule(),
                finding.action(),
                finding.field(),
                seesPeople || !isCard ? finding.detail() : CardMasking.ending(finding.detail()),
                finding.times(),
                finding.firstSeenAt(),
                finding.lastSeenAt());
    }
}
