package ch.onetime.csms.web.print;

import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * The page that offers the papers.
 *
 * @param bays what was typed as bays
 * @param wrong why it cannot be taken; null: it can
 */
public record PrintView(
        Frame frame,
        Language language,
        LabelSheet sheet,
        String bays,
        @Nullable String wrong,
        boolean mayHandOver) {}
