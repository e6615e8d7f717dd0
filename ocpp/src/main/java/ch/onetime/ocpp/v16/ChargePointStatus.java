package ch.onetime.ocpp.v16;

/** OCPP 1.6 §7.7. */
public enum ChargePointStatus implements Word {
    Available("Available"),
    Preparing("Preparing"),
    Charging("Charging"),
    SuspendedEVSE("SuspendedEVSE"),
    SuspendedEV("SuspendedEV"),
    Finishing("Finishing"),
    Reserved("Reserved"),
    Unavailable("Unavailable"),
    Faulted("Faulted"),
    Unlisted("");

    private final String wire;

    ChargePointStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
