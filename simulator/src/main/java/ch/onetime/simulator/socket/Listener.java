package ch.onetime.simulator.socket;

/** Hears what comes in over one {@link Link}, on that link's reading thread, one at a time. */
public interface Listener {
    void text(String text);

    default void binary(byte[] payload) {}

    default void ping(byte[] payload) {}

    default void pong(byte[] payload) {}

    /** The last thing heard of a link, and heard once. */
    default void ended(Ending ending) {}
}
