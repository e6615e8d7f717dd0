package ch.onetime.ocpp.v16;

/**
 * Something a message does other than the specification says.
 *
 * @param field the path of names, without positions: {@code meterValue.sampledValue.unit}
 * @param detail a short piece of what was there; the other side's own words
 */
public record Finding(Rule rule, String action, String field, String detail) {

    /** In words a person can act on. */
    public String sentence() {
        var where = field.isEmpty() ? action : action + "." + field;
        return where + ": " + rule.label() + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
