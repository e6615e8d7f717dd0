package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/** What is measured: OCPP 1.6 §7.31. */
public enum Measurand implements Word {
    CurrentExport("Current.Export"),
    CurrentImport("Current.Import"),
    CurrentOffered("Current.Offered"),
    EnergyActiveExportRegister("Energy.Active.Export.Register", UnitOfMeasure.Wh),
    EnergyActiveImportRegister("Energy.Active.Import.Register", UnitOfMeasure.Wh),
    EnergyReactiveExportRegister("Energy.Reactive.Export.Register", UnitOfMeasure.varh),
    EnergyReactiveImportRegister("Energy.Reactive.Import.Register", UnitOfMeasure.varh),
    EnergyActiveExportInterval("Energy.Active.Export.Interval", UnitOfMeasure.Wh),
    EnergyActiveImportInterval("Energy.Active.Import.Interval", UnitOfMeasure.Wh),
    EnergyReactiveExportInterval("Energy.Reactive.Export.Interval", UnitOfMeasure.varh),
    EnergyReactiveImportInterval("Energy.Reactive.Import.Interval", UnitOfMeasure.varh),
    Frequency("Frequency"),
    PowerActiveExport("Power.Active.Export"),
    PowerActiveImport("Power.Active.Import"),
    PowerFactor("Power.Factor"),
    PowerOffered("Power.Offered"),
    PowerReactiveExport("Power.Reactive.Export"),
    PowerReactiveImport("Power.Reactive.Import"),
    RPM("RPM"),
    SoC("SoC"),
    Temperature("Temperature"),
    Voltage("Voltage"),
    Unlisted("");

    private final String wire;
    private final @Nullable UnitOfMeasure unit;

    Measurand(String wire) {
        this.wire = wire;
        unit = null;
    }

    Measurand(String wire, UnitOfMeasure unit) {
        this.wire = wire;
        this.unit = unit;
    }

    @Override
    public String wire() {
        return wire;
    }

    /**
     * What a value is in when it does not say: the specification has a default for energy alone.
     */
    public @Nullable UnitOfMeasure unit() {
        return unit;
    }
}
