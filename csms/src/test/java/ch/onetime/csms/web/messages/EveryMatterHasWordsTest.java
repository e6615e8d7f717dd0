package ch.onetime.csms.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.access.CardEvent;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.station.CallEvent;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import ch.onetime.ocpp.v16.ChargePointErrorCode;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is shown a code: whatever can be out of order is said in every language. */
class EveryMatterHasWordsTest {
    @ParameterizedTest
    @EnumSource
    void every_error_code_says_what_it_is_whether_it_is_safe_and_what_to_do(Language language) {
        assertThat(ChargePointErrorCode.values())
                .allSatisfy(code ->
                        assertThat(Stream.of("what", "safe", "do"))
                                .allMatch(part -> knows(language, "error." + code + "." + part)));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_title(Language language) {
        assertThat(Kind.values())
                .allMatch(kind -> knows(language, kind.name().toLowerCase(Locale.ROOT) + ".title"));
    }

    @ParameterizedTest
    @EnumSource
    void every_question_has_its_help(Language language) {
        assertThat(Stream.of(Kind.values()).flatMap(kind -> Step.of(kind).stream()))
                .allMatch(step -> knows(language, "step." + step.name() + ".ask"))
                .allMatch(step -> knows(language, "step." + step.name() + ".help"));
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_is_said(Language language) {
        assertThat(CallEvent.Reason.values())
                .allMatch(reason -> knows(language, "turned_away." + reason));
        assertThat(CardEvent.Told.values()).allMatch(told -> knows(language, "card." + told));
    }

    private static boolean knows(Language language, String key) {
        return Words.in(language).knows("messages." + key);
    }
}
