package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Energy;
import java.time.Instant;

/** What a register showed last within a short span of time. */
public record RegisterMark(Instant at, Energy register) {}
