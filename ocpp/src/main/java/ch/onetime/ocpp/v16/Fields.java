package ch.onetime.ocpp.v16;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of a message as they are declared, in the order they are written. */
final class Fields<M> {
    private final List<Field<M, ?>> all = new ArrayList<>();

    /** Required, and the message means nothing without it. */
    <V> Must<M, V> must(String name, Kind<V> kind, Function<M, V> from) {
        return add(new Must<>(name, kind, from, null));
    }

    /** Required, but leniency can put {@code standIn} in its place. */
    <V> Must<M, V> mustOr(V standIn, String name, Kind<V> kind, Function<M, V> from) {
        return add(new Must<>(name, kind, from, standIn));
    }

    /** Required, but leniency can do without. */
    <V> May<M, V> mustOrNull(String name, Kind<V> kind, Function<M, @Nullable V> from) {
        return add(new May<>(name, kind, from, true));
    }

    <V> May<M, V> may(String name, Kind<V> kind, Function<M, @Nullable V> from) {
        return add(new May<>(name, kind, from, false));
    }

    Shape<M> shape(Function<Members, M> maker) {
        return new Shape<>(maker, all);
    }

    private <F extends Field<M, ?>> F add(F field) {
        all.add(field);
        return field;
    }
}
