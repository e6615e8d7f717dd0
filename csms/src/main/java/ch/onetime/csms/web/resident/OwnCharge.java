package ch.onetime.csms.web.resident;

import org.jspecify.annotations.Nullable;

/**
 * What a person charges now, as it is written.
 *
 * @param kilowatts null: not known, or the car takes nothing
 * @param kilowattHours null: not known
 */
public record OwnCharge(
        long id, @Nullable String kilowatts, @Nullable String kilowattHours, String since) {}
