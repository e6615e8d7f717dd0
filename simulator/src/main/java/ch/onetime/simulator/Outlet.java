package ch.onetime.simulator;

import ch.onetime.ocpp.v16.ChargePointErrorCode;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One connector of the charger: its meter, its state and what is charging at it. */
final class Outlet {
    final int number;
    final Meter meter;
    volatile ChargePointStatus status = ChargePointStatus.Available;
    volatile boolean operative = true;

    /** What is broken while it is faulted. */
    volatile ChargePointErrorCode error = ChargePointErrorCode.OtherError;

    volatile @Nullable Charge charge;

    /** The charge before, whose number some chargers cannot forget. */
    volatile @Nullable Charge last;

    /** When the power failed under a running charge. */
    volatile @Nullable Instant darkSince;

    /** Whether the car that stands here now was already begun with. */
    volatile boolean hadItsTurn;

    Outlet(int number, int phases) {
        this.number = number;
        this.meter = new Meter(phases);
    }

    boolean isFree() {
        return operative && charge == null && status != ChargePointStatus.Faulted;
    }

    ChargePointStatus resting() {
        return operative ? ChargePointStatus.Available : ChargePointStatus.Unavailable;
    }
}
