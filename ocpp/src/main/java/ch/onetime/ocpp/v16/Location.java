package ch.onetime.ocpp.v16;

/** Where a value was measured: OCPP 1.6 §7.30. */
public enum Location implements Word {
    Body("Body"),
    Cable("Cable"),
    EV("EV"),
    Inlet("Inlet"),
    Outlet("Outlet"),
    Unlisted("");

    private final String wire;

    Location(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
