package ch.onetime.csms.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.SetupSteps.State;
import ch.onetime.csms.station.SetupSteps.Step;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The first run, and coming back to it. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class SetupStepsTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Currency FRANCS = Currency.getInstance("CHF");

    @RegisterExtension final TestCsms csms;

    SetupStepsTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @Test
    void whoever_comes_back_goes_on_where_they_stopped() {
        setsUp("Anna", "");
        assertThat(steps().next()).contains(Step.SITE);

        steps().pass(Step.SITE, State.DONE);
        steps().pass(Step.POWER, State.SKIPPED);
        csms.restarts();

        assertThat(steps().next()).contains(Step.BAYS);
        assertThat(steps().state(Step.SITE)).contains(State.DONE);
        assertThat(steps().state(Step.POWER)).contains(State.SKIPPED);
        steps().pass(Step.SITE, State.SKIPPED);
        assertThat(steps().state(Step.SITE)).contains(State.DONE);
        steps().pass(Step.BAYS, State.DONE);
        steps().pass(Step.CONNECT, State.DONE);
        assertThat(steps().next()).isEmpty();
    }

    @Test
    void whoever_says_everything_at_once_is_asked_for_no_more() {
        setsUp("Anna", "Lindenhof 12");

        assertThat(steps().next()).isEmpty();
        csms.restarts();
        assertThat(steps().next()).isEmpty();
    }

    @Test
    void of_many_who_come_at_once_one_is_the_owner() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var wishes =
                    IntStream.range(0, 8)
                            .<Callable<FirstRun.Outcome>>mapToObj(i -> () -> setsUp("P" + i, ""))
                            .toList();
            var outcomes = threads.invokeAll(wishes);

            assertThat(outcomes)
                    .filteredOn(one -> one.resultNow() instanceof FirstRun.Outcome.Done)
                    .hasSize(1);
            assertThat(csms.app.team.all()).hasSize(1);
        }
    }

    @Test
    void the_building_can_be_described_anew() {
        setsUp("Anna", "Lindenhof 12");
        var address = new PostalAddress("Lindenhof 12", "8001", "Zürich", "CH");
        var wish = new SiteWish("Lindenhof", ZURICH, FRANCS, "fr-CH", address);

        csms.app.joining.describe(wish, csms.app.audit.entry("Anna", "site.changed", "", ""));
        csms.restarts();

        var site = csms.app.joining.site();
        assertThat(site.name()).isEqualTo("Lindenhof");
        assertThat(site.language()).isEqualTo("fr-CH");
        assertThat(site.address()).isEqualTo(address);
        assertThat(site.isSetUp()).isTrue();
    }

    private FirstRun.Outcome setsUp(String owner, String site) {
        return csms.app.firstRun.setUp(
                new FirstRun.Owner(owner, "correct horse"),
                new Site(site, ZURICH, FRANCS, "de-CH", 0, null, null, PostalAddress.NONE),
                true,
                null);
    }

    private SetupSteps steps() {
        return csms.app.setupSteps;
    }
}
