package ch.onetime.ocpp.v16;

/** Whether a value is a number or a signed block: OCPP 1.6 §7.50. */
public enum ValueFormat implements Word {
    Raw("Raw"),
    SignedData("SignedData"),
    Unlisted("");

    private final String wire;

    ValueFormat(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
