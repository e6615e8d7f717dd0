package ch.onetime.ocpp.v16;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A required member; {@code standIn} is what leniency puts in its place, null if nothing can. */
record Must<M, V>(String name, Kind<V> kind, Function<M, V> from, @Nullable V standIn)
        implements Field<M, V> {

    @Override
    public V in(M message) {
        return from.apply(message);
    }

    @Override
    public void write(M message, ObjectNode object) {
        object.set(name, kind.write(in(message)));
    }
}
