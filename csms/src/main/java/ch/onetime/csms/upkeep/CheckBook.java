package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.upkeep.Check.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has been checked, the newest of each kind in memory, because pages ask again and again. */
public final class CheckBook {
    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Map<Place, Check> newest = new ConcurrentHashMap<>();

    private record Place(@Nullable Long connector, CheckKind kind) {}

    public CheckBook(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        database.read(Checks::newest).forEach(this::keep);
    }

    public Check note(
            Connector connector, CheckKind kind, boolean passed, String detail, String by) {
        return add(connector.id(), kind, outcome(passed), detail, by);
    }

    public Check noteOfSite(CheckKind kind, boolean passed, String detail, String by) {
        return add(null, kind, outcome(passed), detail, by);
    }

    /** One that did not come to its end says nothing about the charger. */
    void noteTest(TestCharge test) {
        switch (test.state()) {
            case PASSED -> noteTest(test, Outcome.PASSED, "");
            case PARTLY -> noteTest(test, Outcome.PARTLY, named(test.unmeasured()));
            case FAILED -> noteTest(test, Outcome.FAILED, mistake(test));
            case RUNNING, CANCELLED, INTERRUPTED -> {}
        }
    }

    /** What was found there does not hold any more; what was never looked at stays so. */
    public void reopen(Connector connector, Set<CheckKind> kinds, String why, String by) {
        kinds.stream()
                .filter(kind -> latest(connector, kind).isPresent())
                .forEach(kind -> add(connector.id(), kind, Outcome.REOPENED, why, by));
    }

    public Optional<Check> latest(Connector connector, CheckKind kind) {
        return valid(new Place(connector.id(), kind));
    }

    public Optional<Check> latestOfSite(CheckKind kind) {
        return valid(new Place(null, kind));
    }

    public boolean hasPassed(Connector connector, CheckKind kind) {
        return latest(connector, kind).filter(Check::passed).isPresent();
    }

    /** Whether it was looked at once, and is to be done again. */
    public boolean isReopened(Connector connector, CheckKind kind) {
        var known = newest.get(new Place(connector.id(), kind));
        return known != null && known.outcome() == Outcome.REOPENED;
    }

    /** Newest first. */
    public List<Check> history(Connector connector, int limit) {
        return database.read(sql -> Checks.history(sql, connector.id(), limit));
    }

    private Check add(
            @Nullable Long connector, CheckKind kind, Outcome outcome, String detail, String by) {
        var check =
                new Check(database.nextId(), connector, kind, outcome, detail, by, clock.instant());
        database.write(
                Lane.PEOPLE,
                connector == null ? 0 : connector,
                sql -> {
                    Checks.add(sql, check);
                    return true;
                });
        keep(check);
        events.publish(new UpkeepEvent.Checked(connector));
        return check;
    }

    private void noteTest(TestCharge test, Outcome outcome, String detail) {
        add(test.connector(), CheckKind.TEST_CHARGE, outcome, detail, test.by());
    }

    private static String named(List<TestStep> steps) {
        return steps.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String mistake(TestCharge test) {
        return test.mistake().map(step -> step.step() + " " + step.detail()).orElse("");
    }

    private static Outcome outcome(boolean passed) {
        return passed ? Outcome.PASSED : Outcome.FAILED;
    }

    private Optional<Check> valid(Place place) {
        return Optional.ofNullable(newest.get(place))
                .filter(check -> check.outcome() != Outcome.REOPENED);
    }

    private void keep(Check check) {
        newest.merge(
                new Place(check.connector(), check.kind()),
                check,
                (old, fresh) -> fresh.id() > old.id() ? fresh : old);
    }
}
