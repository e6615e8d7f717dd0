package ch.onetime.csms.web.entry;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.SetupSteps.Step;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.QrCode;
import ch.onetime.csms.web.settings.PowerBoard;
import ch.onetime.csms.web.settings.SiteForm;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the first run after the owner is in.
 *
 * @param bays the plan as it is, row by row
 * @param count how many bays somebody has typed
 * @param objection why it did not work; null: nobody has tried yet
 */
public record SetupStepView(
        Frame frame,
        Step step,
        List<SetupStep> steps,
        SiteForm site,
        PowerBoard board,
        List<List<Bay>> bays,
        String count,
        String ocppAddress,
        @Nullable String objection) {
    public Content code() {
        return QrCode.svg(ocppAddress, frame.say("setup.connect.title"));
    }

    public String path() {
        return SetupStep.path(step);
    }

    /** The beginning of what this step says. */
    public String words() {
        return path().substring(1).replace('/', '.');
    }
}
