package ch.onetime.csms.web.settings;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param objection why it did not work; null: nobody has tried yet
 */
public record PowerView(
        Frame frame, List<Tab> tabs, PowerBoard board, @Nullable String objection) {}
