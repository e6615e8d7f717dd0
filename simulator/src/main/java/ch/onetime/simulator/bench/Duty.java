package ch.onetime.simulator.bench;

import org.jspecify.annotations.Nullable;

/** What the clients of a fleet do during one phase. */
interface Duty {
    /** What this client says next; null when it has nothing more to say in this phase. */
    @Nullable Template next(Client client);

    /** The answer to what it said last; true when a whole unit of work is done with it. */
    default boolean answered(Client client, Answer answer) {
        return true;
    }

    /** Whether a phase may end here; else the client goes on until it may. */
    default boolean mayEnd(Client client) {
        return true;
    }
}
