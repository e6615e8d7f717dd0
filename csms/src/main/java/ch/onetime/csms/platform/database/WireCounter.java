package ch.onetime.csms.platform.database;

import java.util.Locale;

/** Numbers that chargers are told and quote back: positive, 32 bits, never given twice. */
public enum WireCounter {
    TRANSACTION,
    RESERVATION,
    PROFILE,
    REQUEST;

    String row() {
        return "wire." + name().toLowerCase(Locale.ROOT);
    }
}
