package ch.onetime.csms.platform;

/**
 * Who wants to hear events of one kind.
 *
 * @param <E> the family of events, usually a room's sealed interface
 */
@FunctionalInterface
public interface Subscriber<E extends Event> {
    /** Called for one event at a time, in the order of publishing. */
    void heard(E event);

    /**
     * Reads from the tables what may have been missed. Called once at the start, after a quiet
     * minute, and by {@link #missedSome}.
     */
    default void catchUp() {}

    /** Events had to be dropped because this subscriber was too slow for its queue. */
    default void missedSome() {
        catchUp();
    }
}
