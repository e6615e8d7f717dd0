package ch.onetime.ocpp.rpc;

/** Where texts leave to the other side: a web socket, or a test's list. */
@FunctionalInterface
public interface Wire {

    /**
     * Sends one frame. Used by several threads at once. May block while the other side does not
     * read: that is how its slowness reaches us.
     *
     * @throws WireClosed when the frame was not sent, and none will be any more
     */
    void send(String text) throws WireClosed;
}
