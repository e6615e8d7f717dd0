package ch.onetime.ocpp.rpc;

import ch.onetime.ocpp.rpc.Frame.Call;

/**
 * Answers the other side's calls. It is not given the session: an answer that asks would wait for
 * itself.
 */
@FunctionalInterface
public interface Answerer {

    /** May take its time and may block; whatever it throws becomes an InternalError. */
    Answer answer(Call call);

    /**
     * Whether this call can be answered at once on the thread that reads the socket, and again
     * without harm when it is repeated: a heartbeat. Asked of every call, so it must be cheap.
     */
    default boolean quick(Call call) {
        return false;
    }
}
