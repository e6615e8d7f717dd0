package ch.onetime.csms.web.live;

import ch.onetime.csms.web.page.Phrase;
import java.time.Instant;
import java.util.List;

/**
 * A charger that wants to join.
 *
 * @param details what it says of itself, may be empty
 */
public record Newcomer(
        long id, String name, List<Phrase> details, Instant since, boolean isOnline) {}
