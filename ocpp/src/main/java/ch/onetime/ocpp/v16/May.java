package ch.onetime.ocpp.v16;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member that may be absent in the record; {@code wanted} where the specification requires it all
 * the same.
 */
record May<M, V>(String name, Kind<V> kind, Function<M, @Nullable V> from, boolean wanted)
        implements Field<M, V> {

    @Override
    public @Nullable V in(M message) {
        return from.apply(message);
    }

    @Override
    public void write(M message, ObjectNode object) {
        var value = in(message);
        if (value != null && !kind.isEmpty(value)) object.set(name, kind.write(value));
    }
}
