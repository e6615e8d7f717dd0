package ch.onetime.ocpp.v16;

/** OCPP 1.6 §7.45, and the hertz that the specification demands but forgot to list. */
public enum UnitOfMeasure implements Word {
    Wh("Wh"),
    kWh("kWh"),
    varh("varh"),
    kvarh("kvarh"),
    W("W"),
    kW("kW"),
    VA("VA"),
    kVA("kVA"),
    var("var"),
    kvar("kvar"),
    A("A"),
    V("V"),
    K("K"),
    /** The schemas misspelt it, and were not mended. */
    Celsius("Celsius", "Celcius"),
    Fahrenheit("Fahrenheit"),
    Percent("Percent"),
    Hertz("Hertz", "Hz"),
    Unlisted("");

    private final String wire;
    private final String otherSpelling;

    UnitOfMeasure(String wire) {
        this(wire, "");
    }

    UnitOfMeasure(String wire, String otherSpelling) {
        this.wire = wire;
        this.otherSpelling = otherSpelling;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String otherSpelling() {
        return otherSpelling;
    }
}
