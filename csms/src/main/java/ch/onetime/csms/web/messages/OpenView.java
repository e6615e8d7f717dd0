package ch.onetime.csms.web.messages;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param muted what nobody wants to be reminded of just now
 * @param goodSince when the last matter ended; null: there never was one
 */
public record OpenView(
        Frame frame, List<Line> open, List<Line> muted, @Nullable String goodSince) {}
