package ch.onetime.csms.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of the wish to give a bay to a person. */
public sealed interface MoveIn {
    /** Those that are somebody else's now; none if nothing was changed. */
    Set<Long> charges();

    /**
     * @param charges those of that time which are the person's now
     */
    record Done(Occupancy occupancy, Set<Long> charges) implements MoveIn {}

    /**
     * Nothing was changed: somebody else is in charge of it then.
     *
     * @param until null: until further notice
     */
    record Occupied(Person by, @Nullable Instant until) implements MoveIn {
        @Override
        public Set<Long> charges() {
            return Set.of();
        }
    }
}
