package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of the first run is behind us. Whoever comes back another day, or with another device, goes
 * on where the last one stopped.
 */
public final class SetupSteps {
    private static final String PUT =
            """
            INSERT INTO setup_steps (site_id, step, state, at, changed)
            VALUES (1, :step, :state, :at, :changed)
            ON CONFLICT (site_id, step)
            DO UPDATE SET state = excluded.state, at = excluded.at, changed = excluded.changed
            """;

    private static final String ALL = "SELECT step, state FROM setup_steps WHERE site_id = 1";

    private final Database database;
    private final InstantSource clock;
    private final Map<Step, State> states = new ConcurrentHashMap<>();

    public SetupSteps(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        states.putAll(database.read(SetupSteps::read));
    }

    /** In their order, after somebody has become the owner. */
    public enum Step {
        SITE,
        POWER,
        BAYS,
        CONNECT
    }

    /** How a step was left behind. */
    public enum State {
        DONE,
        SKIPPED
    }

    /** Empty: it is still ahead. */
    public Optional<State> state(Step step) {
        return Optional.ofNullable(states.get(step));
    }

    boolean areUntouched() {
        return states.isEmpty();
    }

    /** Where to go on; empty: nothing is left to do. */
    public Optional<Step> next() {
        return Arrays.stream(Step.values()).filter(step -> !states.containsKey(step)).findFirst();
    }

    /** Whoever skips what has been done already leaves it done. */
    public void pass(Step step, State state) {
        if (state == State.SKIPPED && states.get(step) == State.DONE) {
            return;
        }
        var now = clock.instant();
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    sql.createUpdate(PUT)
                            .bind("step", step.name())
                            .bind("state", state.name())
                            .bind("at", now)
                            .bind("changed", sql.changed())
                            .execute();
                    return true;
                });
        states.put(step, state);
    }

    /** What is left can be done later, in the settings. */
    public void skipRest() {
        Arrays.stream(Step.values())
                .filter(step -> !states.containsKey(step))
                .forEach(step -> pass(step, State.SKIPPED));
    }

    private static Map<Step, State> read(Sql sql) {
        var read = new EnumMap<Step, State>(Step.class);
        sql.createQuery(ALL)
                .map((row, context) ->
                        Map.entry(
                                Step.valueOf(row.getString("step")),
                                State.valueOf(row.getString("state"))))
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return read;
    }
}
