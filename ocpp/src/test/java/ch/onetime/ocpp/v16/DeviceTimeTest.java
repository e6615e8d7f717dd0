package ch.onetime.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30:00Z,2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00.5Z,2026-03-29T01:30:00.500Z",
        "2026-03-29T01:30:00.123456789Z,2026-03-29T01:30:00.123456789Z",
        "2026-03-29T01:30:00.1234567899999999Z,2026-03-29T01:30:00.123456789Z",
        "2026-03-29T03:30:00+02:00,2026-03-29T01:30:00Z",
        "2026-03-28T20:00:00-05:30,2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00-00:00,2026-03-29T01:30:00Z",
        "2026-03-29t01:30:00z,2026-03-29T01:30:00Z",
        "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z",
        "2000-02-29T00:00:00Z,2000-02-29T00:00:00Z"
    })
    void the_usual_forms_are_read(String text, Instant moment) {
        assertThat(DeviceTime.parse(text)).isEqualTo(new DeviceTime(text, moment, true));
        assertThat(isUnusual(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30:00+0000,2026-03-29T01:30:00Z",
        "2026-03-29T03:30:00+0200,2026-03-29T01:30:00Z",
        "2026-03-29T03:30:00+02,2026-03-29T01:30:00Z",
        "2026-03-29 01:30:00Z,2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00 Z,2026-03-29T01:30:00Z",
        "'  2026-03-29T01:30:00Z ',2026-03-29T01:30:00Z",
        "2026-03-28T24:00:00Z,2026-03-29T00:00:00Z",
        "2026-03-29T01:30Z,2026-03-29T01:30:00Z"
    })
    void unusual_forms_are_read_too(String text, Instant moment) {
        assertThat(DeviceTime.parse(text)).isEqualTo(new DeviceTime(text, moment, true));
        assertThat(isUnusual(text)).isTrue();
    }

    @Test
    void a_leap_second_is_the_second_after() {
        assertThat(DeviceTime.parse("2016-12-31T23:59:60Z"))
                .extracting(DeviceTime::asUtc)
                .isEqualTo(Instant.parse("2017-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T01:30:00",
                "2026-03-29 01:30:00",
                "2026-03-29T01:30:00.000",
                "2026-03-29T01:30"
            })
    void without_a_zone_it_is_read_as_utc_and_says_so(String text) {
        var moment = Instant.parse("2026-03-29T01:30:00Z");

        assertThat(DeviceTime.parse(text)).isEqualTo(new DeviceTime(text, moment, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "2026-03-29",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-03-29T25:00:00Z",
                "2026-03-29T24:00:01Z",
                "2026-03-29T01:60:00Z",
                "2026-03-29T01:30:61Z",
                "2026-03-29T01:30:00.Z",
                "2026-03-29T01:30:00ZZ",
                "2026-03-29T01:30:00+2",
                "2026-03-29T01:30:00+19:00",
                "2026-03-29T01:30:00+02:",
                "2026-03-29T01:30:00Europe/Zurich",
                "26-03-29T01:30:00Z",
                "1774747800",
                "29.03.2026 01:30:00",
                "２０２６-03-29T01:30:00Z"
            })
    void what_is_no_time_is_null(String text) {
        assertThat(DeviceTime.parse(text)).isNull();
    }

    @Test
    void reads_what_the_jdk_reads() {
        var random = new Random(16);
        for (int round = 0; round < 10_000; round++) {
            var moment =
                    Instant.ofEpochSecond(
                            random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));

            assertThat(DeviceTime.parse(moment.toString()))
                    .extracting(DeviceTime::asUtc)
                    .isEqualTo(moment);
        }
    }

    @Test
    void is_written_in_whole_seconds_with_z() {
        assertThat(DeviceTime.of(Instant.parse("2026-03-29T01:30:59.999Z")).raw())
                .isEqualTo("2026-03-29T01:30:59Z");
    }

    private static boolean isUnusual(String text) {
        var time = new TimeText(text);
        return time.read() == null || time.isUnusual();
    }
}
