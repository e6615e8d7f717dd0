package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.upkeep.StepResult.Outcome;
import java.time.Duration;

/** Somebody begins test charges at the first socket of chargers and looks how they come on. */
final class TestWatch {
    private final TestCsms csms;

    TestWatch(TestCsms csms) {
        this.csms = csms;
    }

    void begins(String identity) {
        assertThat(csms.app.testing.begin(place(identity), "Elektro Muster"))
                .isInstanceOf(TestBegin.Begun.class);
    }

    void reaches(String identity, TestStep step) {
        eventually("the test reaches " + step, () -> newest(identity).of(step).isPresent());
    }

    /** Time goes by while this step waits, and nothing comes. */
    void waitsInVain(String identity, TestStep step) {
        reaches(identity, step);
        eventually(
                step + " is given up",
                () -> {
                    var isWaiting = outcome(newest(identity), step) == Outcome.RUNNING;
                    if (isWaiting) {
                        csms.clock.pass(Duration.ofSeconds(5));
                    }
                    return !isWaiting;
                });
    }

    void isLimited(String identity) {
        eventually("it is limited", () -> detail(identity, TestStep.LIMIT).equals("taken"));
    }

    TestCharge ended(String identity) {
        eventually("the test has ended", () -> !newest(identity).isRunning());
        return newest(identity);
    }

    TestCharge newest(String identity) {
        return csms.app.testing.newest(place(identity)).orElseThrow();
    }

    /** Empty as long as it has not been reached. */
    String detail(String identity, TestStep step) {
        return newest(identity).of(step).map(StepResult::detail).orElse("");
    }

    Connector place(String identity) {
        return csms.app.registry.connector(csms.station(identity).id(), 1);
    }

    static Outcome outcome(TestCharge test, TestStep step) {
        return test.of(step).orElseThrow().outcome();
    }
}
