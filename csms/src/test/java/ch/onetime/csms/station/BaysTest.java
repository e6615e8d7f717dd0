package ch.onetime.csms.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where people park, and which connector hangs there. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class BaysTest {
    @RegisterExtension final TestCsms csms;

    BaysTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @Test
    void bays_are_added_many_at_once_and_stand_in_the_order_in_which_people_count() {
        csms.app.bays.add(List.of("10", "2", "Guest"));

        assertThat(csms.app.bays.all()).extracting(Bay::name).containsExactly("2", "10", "Guest");
        assertThat(csms.app.bays.all()).allMatch(bay -> bay.mode() == BayMode.CARD);
        csms.restarts();
        assertThat(csms.app.bays.all()).extracting(Bay::name).containsExactly("2", "10", "Guest");
    }

    @Test
    void all_of_them_are_added_or_none() {
        csms.app.bays.add(List.of("P1"));

        assertThat(csms.app.bays.add(List.of("P2", "p1"))).isInstanceOf(BayEdit.NameTaken.class);
        assertThat(csms.app.bays.all()).hasSize(1);
    }

    @Test
    void whoever_types_3_means_03_and_does_not_make_another_bay() {
        csms.app.bays.lay(4);
        var three = csms.app.bays.named("03").orElseThrow();

        assertThat(csms.app.bays.named(" 3 ")).contains(three);
        assertThat(csms.app.bays.findOrAdd("003")).isEqualTo(three);
        assertThat(csms.app.bays.add(List.of("3"))).isInstanceOf(BayEdit.NameTaken.class);
        assertThat(csms.app.bays.named("13")).isEmpty();
        csms.app.bays.change(three.id(), new BayWish("3", three.spot(), BayMode.CARD));
        assertThat(csms.app.bays.named("03")).map(Bay::name).hasValue("3");
        assertThat(csms.app.bays.all()).hasSize(4);
    }

    @Test
    void whoever_types_3_brings_back_an_archived_03() {
        csms.app.bays.lay(4);
        var three = csms.app.bays.named("03").orElseThrow();
        csms.app.registry.archiveBay(three.id());

        assertThat(csms.app.bays.findOrAdd("3").id()).isEqualTo(three.id());
        csms.app.bays.lay(4);
        assertThat(csms.app.bays.all())
                .extracting(Bay::name)
                .containsExactly("01", "02", "03", "04");
    }

    @Test
    void every_bay_has_a_code_of_its_own_that_outlives_its_name_and_a_restart() {
        csms.app.bays.add(BayNames.upTo(24));
        var seven = csms.app.bays.named("07").orElseThrow();

        csms.app.bays.change(seven.id(), new BayWish("7b", new Spot(1, 7), BayMode.PLUG));
        csms.restarts();

        assertThat(csms.app.bays.all()).extracting(Bay::code).doesNotHaveDuplicates();
        assertThat(csms.app.bays.byCode(seven.code()))
                .hasValueSatisfying(bay -> {
                    assertThat(bay.name()).isEqualTo("7b");
                    assertThat(bay.spot()).isEqualTo(new Spot(1, 7));
                    assertThat(bay.mode()).isEqualTo(BayMode.PLUG);
                });
        assertThat(csms.app.bays.named("07")).isEmpty();
    }

    @Test
    void a_bay_is_served_by_one_connector_and_two_can_swap() {
        var first = csms.servesBay("FIRST", 1, "01");
        var second = csms.servesBay("SECOND", 2, "02");
        var station = csms.station("SECOND").id();

        assertThat(csms.app.registry.servesBay(station, 2, first))
                .isInstanceOfSatisfying(
                        BayOutcome.Taken.class,
                        taken -> {
                            assertThat(taken.bay()).isEqualTo(first);
                            assertThat(taken.by().station()).isEqualTo(csms.station("FIRST").id());
                        });
        var swapped = csms.app.registry.swapsBay(station, 2, first);

        assertThat(swapped.before().bay()).isEqualTo(second);
        assertThat(swapped.displaced())
                .isNotNull()
                .satisfies(other -> {
                    assertThat(other.station()).isEqualTo(csms.station("FIRST").id());
                    assertThat(other.bay()).isEqualTo(first);
                });
        assertThat(serving(first)).isEqualTo("SECOND");
        assertThat(serving(second)).isEqualTo("FIRST");
        csms.restarts();
        assertThat(serving(first)).isEqualTo("SECOND");
        assertThat(serving(second)).isEqualTo("FIRST");
    }

    @Test
    void a_renamed_bay_has_its_new_name_at_its_connector() {
        var bay = csms.servesBay("GARAGE", 1, "01");

        csms.app.bays.change(bay.id(), new BayWish("A1", null, BayMode.CARD));

        assertThat(csms.app.registry.connector(csms.station("GARAGE").id(), 1).bayName())
                .isEqualTo("A1");
    }

    @Test
    void the_bay_of_an_archived_charger_is_free_for_the_next_one() {
        var bay = csms.servesBay("OLD", 1, "01");
        csms.app.registry.change(
                csms.station("OLD").id(), settings -> settings.archived(csms.clock.instant()));

        csms.servesBay("NEW", 1, "01");

        assertThat(serving(bay)).isEqualTo("NEW");
    }

    @Test
    void a_bay_that_is_served_is_not_archived_and_an_archived_one_comes_back_with_its_label() {
        var bay = csms.servesBay("GARAGE", 1, "01");
        assertThat(csms.app.registry.archiveBay(bay.id())).isInstanceOf(BayEdit.Served.class);

        csms.app.registry.servesBay(csms.station("GARAGE").id(), 1, null);
        assertThat(csms.app.registry.archiveBay(bay.id())).isInstanceOf(BayEdit.Done.class);
        assertThat(csms.app.bays.byCode(bay.code())).isEmpty();

        csms.app.bays.add(List.of("01"));
        assertThat(csms.app.bays.byCode(bay.code())).isPresent();
    }

    private String serving(Bay bay) {
        var connector = csms.app.registry.connectorAt(bay).orElseThrow();
        return csms.app.registry.get(connector.station()).identity().text();
    }
}
