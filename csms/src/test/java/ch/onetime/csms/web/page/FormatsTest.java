package ch.onetime.csms.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Instant EVENING = Instant.parse("2026-11-22T16:58:00Z");
    private static final Instant NEXT_DAY = EVENING.plus(Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-CH | Sonntag, 22. November | 22. Nov., 17:58 | 22. Nov. 2026",
                "fr-CH | dimanche 22 novembre  | 22 nov., 17:58  | 22 nov. 2026",
                "it-CH | domenica 22 novembre  | 22 nov, 17:58   | 22 nov 2026",
                "en    | Sunday, 22 November   | 22 Nov, 17:58   | 22 Nov 2026",
            })
    void a_day_is_written_as_each_language_writes_it(
            String language, String day, String moment, String date) {
        var words = Words.in(Language.of(language).orElseThrow());
        var formats = Formats.of(words, "de-CH", ZoneId.of("Europe/Zurich"));

        assertThat(formats.day(EVENING)).isEqualTo(day);
        assertThat(formats.moment(EVENING, NEXT_DAY)).isEqualTo(moment);
        assertThat(formats.date(EVENING)).isEqualTo(date);
    }
}
