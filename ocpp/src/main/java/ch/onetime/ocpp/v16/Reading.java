package ch.onetime.ocpp.v16;

import ch.onetime.ocpp.rpc.ErrorCode;
import java.util.List;

/** What became of a message that was read. */
public sealed interface Reading<M> {

    List<Finding> findings();

    record Understood<M>(M message, List<Finding> findings) implements Reading<M> {}

    /** {@code why} is fit to be sent back. */
    record Refused<M>(ErrorCode code, String why, List<Finding> findings) implements Reading<M> {}
}
