package ch.onetime.csms.web.charger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened at a charger.
 *
 * @param time as it is shown
 * @param href where there is more about it; null: nowhere
 */
public record Entry(
        Instant at,
        String time,
        String tone,
        String shape,
        String title,
        String detail,
        @Nullable String href) {}
