package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One moment of a curve: what was told of the power and the register, if it was. */
public record TracePoint(Instant at, @Nullable Power power, @Nullable Energy register) {}
