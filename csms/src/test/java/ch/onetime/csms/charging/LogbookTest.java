package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.charging.TransactionSearch.Kind;
import ch.onetime.csms.charging.TransactionSearch.Order;
import ch.onetime.csms.charging.TransactionSearch.Place;
import ch.onetime.csms.charging.TransactionSearch.Sum;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.StationHistory.PastStatus;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Three charges in the books: two of Alice, one of Bob that still runs. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class LogbookTest {
    private static final Instant MORNING = NOON.minus(Duration.ofHours(5));
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

    @RegisterExtension final TestCsms csms;

    LogbookTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @BeforeEach
    void threeCharge() {
        csms.knows(ALICE);
        csms.knows(BOB);
        csms.clock.shows(EVENING);
        var garage = csms.plugIn("GARAGE");
        garage.startsCharging(1, ALICE, 0, MORNING);
        garage.stopsCharging(1, 7_000, MORNING.plusSeconds(3_600));
        garage.startsCharging(1, ALICE, 7_000, NOON);
        garage.stopsCharging(1, 10_500, NOON.plusSeconds(3_600));
        garage.status(1, ChargePointStatus.Available);
        csms.plugIn("CELLAR").startsCharging(1, BOB, 500, EVENING);
    }

    @Test
    void it_is_searched_by_time_place_card_and_kind() {
        assertThat(cards(search(null, null, null, Kind.ALL))).containsExactly(BOB, ALICE, ALICE);
        assertThat(cards(search(NOON, EVENING, null, Kind.ALL))).containsExactly(ALICE);
        assertThat(cards(search(null, null, Set.of(new IdTag("alice-04a2")), Kind.ALL))).hasSize(2);
        assertThat(cards(search(null, null, Set.of(), Kind.ALL))).isEmpty();
        assertThat(cards(search(null, null, null, Kind.OPEN))).containsExactly(BOB);
        assertThat(cards(search(null, null, null, Kind.FLAGGED))).isEmpty();
        var cellar = csms.station("CELLAR").id();
        assertThat(at(new Place.WithSocket(cellar, 1))).containsExactly(BOB);
    }

    @Test
    void a_charge_is_found_at_the_bay_where_it_was_whatever_its_socket_serves_now() {
        var seventh = csms.servesBay("GARAGE", 2, "07");
        var eighth = csms.app.bays.findOrAdd("08");
        var garage = csms.plugIn("GARAGE", made -> made.connectors(2));
        garage.startsCharging(2, ALICE, 0, EVENING);
        garage.stopsCharging(2, 1_000, EVENING);
        csms.app.registry.servesBay(csms.station("GARAGE").id(), 2, eighth);
        garage.startsCharging(2, BOB, 1_000, EVENING);

        assertThat(at(new Place.AtBay(seventh.id()))).containsExactly(ALICE);
        assertThat(at(new Place.AtBay(eighth.id()))).containsExactly(BOB);
        assertThat(at(new Place.WithSocket(csms.station("GARAGE").id(), 2)))
                .containsExactly(BOB, ALICE);
    }

    @Test
    void it_is_read_in_pages_and_in_the_wanted_order() {
        assertThat(csms.app.logbook.page(TransactionSearch.ALL, Order.NEWEST, 1, 1))
                .singleElement()
                .matches(one -> one.startedAt().equals(NOON));
        assertThat(csms.app.logbook.page(TransactionSearch.ALL, Order.OLDEST, 0, 1))
                .singleElement()
                .matches(one -> one.startedAt().equals(MORNING));
        assertThat(csms.app.logbook.page(TransactionSearch.ALL, Order.MOST_ENERGY, 0, 3))
                .extracting(Transaction::startedAt)
                .containsExactly(MORNING, NOON, EVENING);
    }

    @Test
    void the_sum_counts_what_has_ended_and_says_how_many_still_run() {
        assertThat(csms.app.logbook.sum(TransactionSearch.ALL))
                .isEqualTo(new Sum(3, 1, Energy.ofWattHours(10_500)));
        assertThat(csms.app.logbook.sum(search(NOON, EVENING, null, Kind.ALL)))
                .isEqualTo(new Sum(1, 0, Energy.ofWattHours(3_500)));
        assertThat(
                        csms.app.logbook.sum(
                                search(null, NOON.minus(Duration.ofDays(9)), null, Kind.ALL)))
                .isEqualTo(new Sum(0, 0, Energy.ZERO));
    }

    @Test
    void what_happened_at_a_charger_is_read_backwards_in_time() {
        var garage = csms.station("GARAGE").id();
        var end = EVENING.plusSeconds(1);
        assertThat(csms.app.logbook.startedBefore(garage, end, 10)).hasSize(2);
        assertThat(csms.app.logbook.startedBefore(garage, NOON, 10)).hasSize(1);
        assertThat(csms.app.logbook.stoppedBefore(garage, end, 1))
                .singleElement()
                .matches(one -> one.startedAt().equals(NOON));
        assertThat(csms.app.history.statuses(garage, end, 10))
                .extracting(PastStatus::connector, past -> past.report().status())
                .contains(tuple(1, "Available"));
        assertThat(csms.app.history.boots(garage, end, 10)).hasSize(1);
        assertThat(csms.app.history.boots(garage, MORNING, 10)).isEmpty();
    }

    @Test
    void a_curve_shows_power_register_and_the_current_of_each_phase() {
        csms.plugIn("CELLAR")
                .says(
                        "MeterValues",
                        """
                        {"connectorId":1,"meterValue":[{"timestamp":"%s","sampledValue":[
                          {"value":"1500"},
                          {"value":"7.4","measurand":"Power.Active.Import","unit":"kW"},
                          {"value":"10.7","measurand":"Current.Import","phase":"L1","unit":"A"},
                          {"value":"0.1","measurand":"Current.Import","phase":"L2-N","unit":"A"}]}]}
                        """
                                .formatted(EVENING.plusSeconds(60)));
        var point = csms.app.registry.connector(csms.station("CELLAR").id(), 1).meteringPointId();
        var end = EVENING.plusSeconds(120);

        assertThat(csms.app.metering.trace(point, EVENING, end))
                .singleElement()
                .satisfies(at -> {
                    assertThat(at.power()).hasToString("Power[milliwatts=7400000]");
                    assertThat(at.register()).isEqualTo(Energy.ofWattHours(1_500));
                });
        var currents = csms.app.metering.currents(point, EVENING, end);
        assertThat(currents.l1()).hasToString("Current[milliamperes=10700]");
        assertThat(currents.l3()).isNull();
        assertThat(currents.phasesInUse()).isEqualTo(1);
    }

    private static TransactionSearch search(
            @Nullable Instant from, @Nullable Instant to, @Nullable Set<IdTag> tags, Kind kind) {
        return new TransactionSearch(from, to, null, tags, null, kind);
    }

    private List<String> at(Place place) {
        return cards(new TransactionSearch(null, null, place, null, null, Kind.ALL));
    }

    private List<String> cards(TransactionSearch search) {
        return csms.app.logbook.page(search, Order.NEWEST, 0, 10).stream()
                .map(one -> one.tag().text())
                .toList();
    }
}
