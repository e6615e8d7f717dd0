package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.TimeSource;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The browser's clock against ours, before anything is counted. */
class ClockTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private final Visitor visitor = new Visitor(csms);

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void two_clocks_that_disagree_are_asked_about_if_nobody_sets_ours() {
        csms.timeSource = TimeSource.ALONE;

        var asked = setsUp(Duration.ofHours(1), "");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Which clock is right?", "No time server", "set-ntp");
        assertThat(csms.app.firstRun.isDone()).isFalse();
        assertThat(setsUp(Duration.ofHours(1), "yes").statusCode()).isEqualTo(303);
        assertThat(csms.app.firstRun.isDone()).isTrue();
    }

    @Test
    void what_cannot_be_seen_is_not_claimed() {
        csms.timeSource = TimeSource.UNKNOWN;

        assertThat(setsUp(Duration.ofMinutes(-2), "").body())
                .contains("cannot be seen")
                .doesNotContain("No time server");
    }

    @Test
    void clocks_that_agree_and_clocks_that_are_set_are_not_asked_about() {
        csms.timeSource = TimeSource.ALONE;
        assertThat(setsUp(Duration.ofSeconds(59), "").statusCode()).isEqualTo(303);
    }

    @Test
    void a_browser_is_not_believed_against_a_time_server() {
        assertThat(setsUp(Duration.ofDays(400), "").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> setsUp(Duration ahead, String anyway) {
        var form = new HashMap<>(Visitor.SETUP);
        form.put("clock", "" + csms.clock.instant().plus(ahead).toEpochMilli());
        form.put("anyway", anyway);
        return visitor.posts("/setup", form);
    }
}
