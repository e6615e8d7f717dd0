package ch.onetime.simulator;

import ch.onetime.ocpp.v16.FromCharger;

/** Hears that the central system has taken in what a charger told about one of its charges. */
@FunctionalInterface
public interface Acknowledgements {
    Acknowledgements NONE = (_, _) -> {};

    void acknowledged(Charge charge, FromCharger message);
}
