package ch.onetime.csms.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of the wish to give a bay to a person. */
public sealed interface MoveIn {
    record Done(Occupancy occupancy) implements MoveIn {}

    /**
     * Nothing was changed: somebody else is in charge of it then.
     *
     * @param until null: until further notice
     */
    record Occupied(Person by, @Nullable Instant until) implements MoveIn {}
}
