package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Needs;
import ch.onetime.csms.upkeep.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something was looked at on site. */
public record CheckView(
        int connectorId,
        @Means(CheckWord.MEANING) CheckWord check,
        @Means("Whether it was right, as far as could be seen.") boolean passed,
        @Means("true: nothing wrong was found, but not everything could be measured.")
                boolean partly,
        Instant at,
        @Means("Who has looked, or who began the test.") @Needs(SEE_PEOPLE) @Nullable String by) {

    static CheckView of(int connector, CheckWord word, Check check) {
        return new CheckView(
                connector,
                word,
                check.passed(),
                check.outcome() == Check.Outcome.PARTLY,
                check.at(),
                check.by());
    }
}
