package ch.onetime.ocpp.rpc;

/** What is wrong with a call that can nevertheless be understood. */
public enum Oddity {
    MISSING_PAYLOAD("missing payload"),
    NUMERIC_ID("number as message id"),
    LONG_ID("message id over 36 characters"),
    EXTRA_ELEMENTS("extra elements at the end of the frame"),
    DUPLICATE_MEMBERS("duplicate members"),
    REUSED_ID("message id used again for another message");

    private final String label;

    Oddity(String label) {
        this.label = label;
    }

    /** Short and fixed: may serve as the label of a counter. */
    public String label() {
        return label;
    }
}
