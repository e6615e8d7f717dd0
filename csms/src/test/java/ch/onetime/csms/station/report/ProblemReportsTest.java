package ch.onetime.csms.station.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Bay;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What strangers say about bays, on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class ProblemReportsTest {
    @RegisterExtension final TestCsms csms;

    private ProblemReports reports;
    private Bay bay;

    ProblemReportsTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @BeforeEach
    void aBay() {
        reports = csms.app.problemReports;
        bay = csms.app.bays.findOrAdd("07");
    }

    @Test
    void a_report_waits_until_somebody_has_seen_to_it() {
        reports.report(bay, ProblemKind.CABLE, " The plug is cracked.\u0000 ");

        assertThat(reports.open())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.bay()).isEqualTo(bay.id());
                    assertThat(report.kind()).isEqualTo(ProblemKind.CABLE);
                    assertThat(report.text()).isEqualTo("The plug is cracked.\uFFFD");
                    assertThat(report.reportedAt()).isEqualTo(csms.clock.instant());
                });
        var id = reports.open().getFirst().id();
        assertThat(reports.resolve(id)).isTrue();
        assertThat(reports.resolve(id)).isFalse();
        assertThat(reports.open()).isEmpty();
    }

    @Test
    void three_an_hour_say_enough_about_a_bay() {
        for (var said = 0; said < 3; said++) {
            assertThat(reports.report(bay, ProblemKind.OTHER, "")).isEqualTo(Reported.KEPT);
        }

        assertThat(reports.report(bay, ProblemKind.OTHER, "")).isEqualTo(Reported.ENOUGH);
        assertThat(reports.report(csms.app.bays.findOrAdd("08"), ProblemKind.OTHER, ""))
                .isEqualTo(Reported.KEPT);
        csms.clock.pass(Duration.ofHours(1));
        assertThat(reports.report(bay, ProblemKind.OTHER, "")).isEqualTo(Reported.KEPT);
    }

    @Test
    void thirty_an_hour_are_enough_for_the_house() {
        for (var number = 1; number <= 30; number++) {
            var other = csms.app.bays.findOrAdd("P" + number);
            assertThat(reports.report(other, ProblemKind.OTHER, "")).isEqualTo(Reported.KEPT);
        }

        assertThat(reports.report(bay, ProblemKind.OTHER, "")).isEqualTo(Reported.ENOUGH);
    }

    @Test
    void a_long_story_is_cut() {
        reports.report(bay, ProblemKind.OTHER, "x".repeat(5_000));

        assertThat(reports.open().getFirst().text()).hasSize(ProblemReports.LONGEST_TEXT);
    }
}
