package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The members of one JSON object while a record is made of them. */
final class Members {
    private final ObjectNode object;
    private final Report report;
    private final @Nullable Members outer;
    private final String name;
    private int known;

    private Members(ObjectNode object, Report report, @Nullable Members outer, String name) {
        this.object = object;
        this.report = report;
        this.outer = outer;
        this.name = name;
    }

    static Members of(JsonNode payload, Report report) {
        var members = ofAnything(payload, report);
        if (!(payload instanceof ObjectNode)) report.refuse();
        return members;
    }

    /** Takes what is no object for an empty one. */
    static Members ofAnything(JsonNode payload, Report report) {
        if (payload instanceof ObjectNode object) return new Members(object, report, null, "");
        report.tell(Rule.NOT_AN_OBJECT, "", payload.getNodeType().toString());
        return new Members(JsonNodeFactory.instance.objectNode(), report, null, "");
    }

    /** The members of an object that is itself a member called {@code name}. */
    Members inside(ObjectNode object, String name) {
        return new Members(object, report, this, name);
    }

    /**
     * Goes on with a blank where nothing can be made of it, so that everything wrong is told at
     * once.
     */
    <V> V get(Must<?, V> field) {
        var value = read(field, true);
        if (value != null) return value;
        if (field.standIn() != null) return field.standIn();
        report.refuse();
        return field.kind().blank();
    }

    <V> @Nullable V get(May<?, V> field) {
        return read(field, field.wanted());
    }

    void tell(Rule rule, String field, String detail) {
        report.tell(rule, path(field), detail);
    }

    /** To be called when all known members were read. */
    void tellStrangers(Shape<?> shape) {
        if (known == object.size()) return;
        for (var member : object.propertyNames()) {
            if (!shape.knows(member)) tell(Rule.UNKNOWN_MEMBER, member, "");
        }
    }

    private <V> @Nullable V read(Field<?, V> field, boolean required) {
        var node = object.get(field.name());
        if (node != null) known++;
        if (node == null || node.isNull()) {
            if (required) tell(Rule.MISSING, field.name(), "");
            else if (node != null) tell(Rule.NULL_MEMBER, field.name(), "");
            return null;
        }
        if (!report.isStrict() && node.isString() && node.stringValue().isEmpty()) {
            tell(Rule.EMPTY_TEXT, field.name(), "");
            if (!required) return null;
        }
        return field.kind().read(node, this, field.name());
    }

    private String path(String member) {
        return outer == null ? member : outer.path(name) + "." + member;
    }
}
