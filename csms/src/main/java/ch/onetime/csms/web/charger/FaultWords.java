package ch.onetime.csms.web.charger;

import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.web.live.Faults;
import ch.onetime.csms.web.page.Phrase;
import ch.onetime.csms.web.page.Words;

/** What a fault means, in somebody's language. */
final class FaultWords {
    private FaultWords() {}

    static String of(StatusReport report, Words words) {
        return switch (Faults.phrase(report)) {
            case Phrase.Plain(var text) -> text;
            case Phrase.Keyed(var key, var values) -> words.say(key, values.toArray());
        };
    }
}
