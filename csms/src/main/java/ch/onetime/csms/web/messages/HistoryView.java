package ch.onetime.csms.web.messages;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next where the earlier ones are; null: there are none
 */
public record HistoryView(Frame frame, List<Line> ended, @Nullable String next) {}
