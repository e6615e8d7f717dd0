package ch.onetime.csms.api;

import ch.onetime.csms.station.Registration;

/** {@link Registration} in OCPP's spelling. */
public enum RegistrationWord {
    Accepted,
    Pending,
    Rejected;

    static RegistrationWord of(Registration registration) {
        return switch (registration) {
            case ACCEPTED -> Accepted;
            case PENDING -> Pending;
            case REJECTED -> Rejected;
        };
    }

    Registration meant() {
        return switch (this) {
            case Accepted -> Registration.ACCEPTED;
            case Pending -> Registration.PENDING;
            case Rejected -> Registration.REJECTED;
        };
    }
}
