package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A member of message {@code M}: its name, its kind, and where the record keeps it. */
sealed interface Field<M, V> permits Must, May {

    String name();

    Kind<V> kind();

    @Nullable V in(M message);

    void write(M message, ObjectNode object);
}
