package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import org.jspecify.annotations.Nullable;

/** A person ends a transaction whose station will not. */
public record CloseTransaction(
        @Means("What the meter shows; left out: its last reading counts.")
                @Nullable Long meterStopWh) {}
