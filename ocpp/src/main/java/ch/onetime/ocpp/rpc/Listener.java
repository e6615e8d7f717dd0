package ch.onetime.ocpp.rpc;

import ch.onetime.ocpp.rpc.Frame.Call;

/** Hears what happens in a session beside calls and their answers. Must not block. */
@FunctionalInterface
public interface Listener {

    /**
     * The mailbox has drained after {@link RpcSession#receive} said no: read on. May come from
     * another thread before that method has returned.
     */
    void readOn();

    /** A call that was understood although something is wrong with it. */
    default void odd(Call call, Oddity oddity) {}

    /** A text that is no frame; {@code why} may quote it. */
    default void unreadable(String text, String why) {}

    default void ignored(int messageType) {}

    /** The answer to a call that had timed out: Answered or Failed. */
    default void late(String callId, Outcome outcome) {}

    /** An answer to a call that was never made. */
    default void stray(String callId, Outcome outcome) {}

    /** Answering threw; the other side was told InternalError. */
    default void failed(Call call, Throwable cause) {}
}
