package ch.onetime.csms.web.resident;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.report.ProblemKind;
import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param canCharge whether it makes sense to say how; not where nothing hangs or it is broken
 * @param isMine whether whoever looks has signed in and is in charge of the bay
 * @param kind of problem that was chosen
 * @param text that was typed about it
 * @param objection why a report was not taken; null: nothing was wrong
 */
public record BayView(
        Frame frame,
        Bay bay,
        Look look,
        String sentence,
        boolean canCharge,
        boolean isMine,
        String kind,
        String text,
        @Nullable String objection) {

    public boolean needsCard() {
        return bay.mode() == BayMode.CARD;
    }

    public List<ProblemKind> kinds() {
        return List.of(ProblemKind.values());
    }

    public String word(ProblemKind kind) {
        return frame.say("resident.report." + kind.name().toLowerCase(Locale.ROOT));
    }
}
