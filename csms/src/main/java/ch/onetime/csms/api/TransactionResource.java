package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Query;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.CloseOutcome;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Bays;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /transactions}: who has charged, where, when and how much. */
final class TransactionResource {
    private static final String SECTION = "Transactions";
    private static final Query<String> STATION =
            Query.text("stationId", "Only those of this station.");
    private static final Query<String> TAG =
            Query.text("idTag", "Only those this tag began.").needing(SEE_PEOPLE);
    private static final Query<String> PERSON =
            Query.text("personId", "Only those of this person.").needing(SEE_PEOPLE);
    private static final Query<Boolean> OPEN =
            Query.flag("open", "true: only those that go on; false: only those that have ended.");
    private static final Query<Boolean> FLAGGED =
            Query.flag("flagged", "true: only those a person should look at.");

    private final Charging charging;
    private final Metering metering;
    private final KnownStations stations;
    private final Bays bays;
    private final InstantSource clock;

    TransactionResource(ApiRooms rooms) {
        this.charging = rooms.charging();
        this.metering = rooms.metering();
        this.stations = new KnownStations(rooms.registry());
        this.bays = rooms.bays();
        this.clock = rooms.clock();
    }

    void addTo(Routes routes) {
        routes.get("/transactions", READ)
                .says(SECTION, "The transactions, the newest first.")
                .asks(STATION, TAG, PERSON, OPEN, FLAGGED)
                .answersPages("Transactions", TransactionView.class)
                .by(this::list);
        routes.get("/transactions/{id}", READ)
                .says(SECTION, "One transaction.")
                .answers(200, "The transaction", TransactionView.class)
                .fails(Trouble.NOT_FOUND)
                .by(ask -> Answer.ok(view(find(ask))));
        routes.post("/transactions/{id}/close", MANAGE_CARDS)
                .says(SECTION, "Ends a transaction whose charger never will; it is flagged.")
                .answers(200, "It has ended", TransactionView.class)
                .fails(Trouble.NOT_FOUND, Trouble.ALREADY_ENDED, Trouble.UNFIT)
                .noted("transaction.closed")
                .by(CloseTransaction.class, this::close);
        routes.get("/transactions/{id}/readings", READ)
                .says(SECTION, "What its meter showed meanwhile, in the order of arrival.")
                .answersPages("Readings", ReadingView.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::readings);
    }

    /** A station nobody knows has none. */
    private Answer list(Ask ask) {
        var wanted = ask.query(STATION);
        var station = wanted.flatMap(stations::find);
        var filter =
                new TransactionFilter(
                        station.map(found -> found.id()).orElse(null),
                        ask.query(TAG).map(IdTag::new).orElse(null),
                        ask.query(PERSON).map(TransactionResource::number).orElse(null),
                        ask.query(OPEN).orElse(null),
                        ask.query(FLAGGED).orElse(null));
        var limit = ask.limit();
        var rows =
                wanted.isPresent() && station.isEmpty()
                        ? List.<Transaction>of()
                        : charging.page(filter, ask.before(), limit + 1);
        return Answer.ok(Page.of(rows, limit, row -> Long.toString(row.id()), this::view));
    }

    /** What is no number is nobody's. */
    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            return -1L;
        }
    }

    private Answer close(Ask ask, CloseTransaction wish) {
        var meter = wish.meterStopWh();
        if (meter != null && meter < 0) {
            throw Problem.unfit("A meter shows no negative number.");
        }
        var register = meter == null ? null : Energy.ofWattHours(meter);
        var outcome = charging.close(ask.number("id"), register).orElseThrow(() -> unknown(ask));
        return switch (outcome) {
            case CloseOutcome.Closed(var ended) -> Answer.ok(view(ended));
            case CloseOutcome.AlreadyEnded(var ended) ->
                    throw new Problem(
                            Trouble.ALREADY_ENDED,
                            "It has the state " + ended.state() + " already; nothing was changed.");
        };
    }

    private Answer readings(Ask ask) {
        var transaction = find(ask);
        var stop = transaction.stop();
        var to = stop == null ? clock.instant() : stop.at();
        var rows =
                metering.between(
                        transaction.meteringPointId(),
                        transaction.startedAt(),
                        to.plusMillis(1),
                        ask.after(),
                        ask.limit() + 1);
        return Answer.ok(
                Page.of(
                        rows,
                        ask.limit(),
                        (Reading row) -> Long.toString(row.id()),
                        ReadingView::of));
    }

    private Transaction find(Ask ask) {
        return charging.find(ask.number("id")).orElseThrow(() -> unknown(ask));
    }

    private TransactionView view(Transaction transaction) {
        return TransactionView.of(
                transaction,
                stations.identity(transaction.station()),
                bay(transaction),
                charging.delivered(transaction));
    }

    private @Nullable String bay(Transaction transaction) {
        return Optional.ofNullable(transaction.bay())
                .flatMap(bays::find)
                .map(Bay::name)
                .orElse(null);
    }

    private static Problem unknown(Ask ask) {
        return Problem.notFound(
                "No transaction has the id "
                        + ask.path("id")
                        + "; it is not the ocppTransactionId, which the charger uses.");
    }
}
