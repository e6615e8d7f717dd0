package ch.onetime.csms.station;

import java.util.List;

/** What came of a wish about bays. */
public sealed interface BayEdit {
    record Done(List<Bay> bays) implements BayEdit {}

    /** Nothing was changed: this one has the name already. */
    record NameTaken(Bay by) implements BayEdit {}

    /** Nothing was changed: this connector still serves it. */
    record Served(Connector by) implements BayEdit {}

    /** Nothing was changed: a name has 1 to {@link Bay#LONGEST_NAME} characters. */
    record NoName() implements BayEdit {}
}
