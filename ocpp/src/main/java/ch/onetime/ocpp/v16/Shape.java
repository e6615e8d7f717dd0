package ch.onetime.ocpp.v16;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How one record looks in JSON. */
final class Shape<M> {
    private final Function<Members, M> maker;
    private final List<Field<M, ?>> fields;
    private final Set<String> names;

    Shape(Function<Members, M> maker, List<Field<M, ?>> fields) {
        this.maker = maker;
        this.fields = List.copyOf(fields);
        names = fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    }

    M read(Members members) {
        var message = maker.apply(members);
        members.tellStrangers(this);
        return message;
    }

    ObjectNode write(M message) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var field : fields) field.write(message, object);
        return object;
    }

    boolean knows(String member) {
        return names.contains(member);
    }
}
