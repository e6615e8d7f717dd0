package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.IdTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One test charge, as far as it has come.
 *
 * @param tag a card of its own, that nobody has
 * @param phases how many are wired
 * @param steps in the order in which they were begun
 */
public record TestCharge(
        long id,
        long connector,
        IdTag tag,
        int phases,
        State state,
        List<StepResult> steps,
        String by,
        @Nullable Long transaction,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** How a test charge stands. */
    public enum State {
        RUNNING,
        PASSED,
        /** It works as far as it can be seen; not everything could be measured. */
        PARTLY,
        FAILED,
        CANCELLED,
        /** The system ended in the middle of it, or its database was away. */
        INTERRUPTED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public Optional<StepResult> of(TestStep step) {
        return steps.stream().filter(result -> result.step() == step).findFirst();
    }

    /** The first thing that is not as it should be. */
    public Optional<StepResult> mistake() {
        return steps.stream()
                .filter(result -> result.outcome() == StepResult.Outcome.FAILED)
                .findFirst();
    }

    /** What the charger does not tell enough of to be judged. */
    public List<TestStep> unmeasured() {
        return steps.stream()
                .filter(result -> result.outcome() == StepResult.Outcome.NOT_MEASURED)
                .map(StepResult::step)
                .toList();
    }

    State verdict() {
        if (mistake().isPresent()) {
            return State.FAILED;
        }
        return unmeasured().isEmpty() ? State.PASSED : State.PARTLY;
    }

    TestCharge of(long begun) {
        return new TestCharge(
                id, connector, tag, phases, state, steps, by, begun, startedAt, endedAt);
    }

    /** The newer result of a step takes the place of the older one. */
    TestCharge with(StepResult result) {
        var others = steps.stream().filter(known -> known.step() != result.step());
        var all = Stream.concat(others, Stream.of(result)).toList();
        return new TestCharge(
                id, connector, tag, phases, state, all, by, transaction, startedAt, endedAt);
    }

    TestCharge with(State end) {
        return new TestCharge(
                id, connector, tag, phases, end, steps, by, transaction, startedAt, endedAt);
    }

    TestCharge endedAt(Instant moment) {
        return new TestCharge(
                id, connector, tag, phases, state, steps, by, transaction, startedAt, moment);
    }
}
