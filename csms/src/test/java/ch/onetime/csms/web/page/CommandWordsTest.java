package ch.onetime.csms.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the system asks of chargers by itself stands in their history: in words, not in code. */
class CommandWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ChangeConfiguration",
                "ClearCache",
                "ClearChargingProfile",
                "GetConfiguration",
                "GetLocalListVersion",
                "RemoteStartTransaction",
                "RemoteStopTransaction",
                "SendLocalList",
                "SetChargingProfile",
                "TriggerMessage",
                "UnlockConnector"
            })
    void every_language_has_a_word_for_what_was_asked(String action) {
        for (var language : Language.offered()) {
            assertThat(Words.in(language).knows("charger.asked." + action))
                    .as(language.tag())
                    .isTrue();
        }
    }
}
