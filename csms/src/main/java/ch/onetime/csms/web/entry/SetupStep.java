package ch.onetime.csms.web.entry;

import ch.onetime.csms.station.SetupSteps;
import ch.onetime.csms.station.SetupSteps.State;
import ch.onetime.csms.station.SetupSteps.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of the first run, as the list above each of them shows it.
 *
 * @param word the key of what it is called
 * @param href where it lies; null: nobody can go there any more
 */
public record SetupStep(
        String word, @Nullable String href, boolean isDone, boolean isSkipped, boolean isHere) {
    /**
     * @param here null: somebody is just becoming the owner
     */
    static List<SetupStep> all(SetupSteps steps, @Nullable Step here) {
        var all = new ArrayList<SetupStep>();
        all.add(new SetupStep("setup.step.OWNER", null, here != null, false, here == null));
        Arrays.stream(Step.values())
                .map(step ->
                        new SetupStep(
                                "setup.step." + step.name(),
                                here == null ? null : path(step),
                                steps.state(step).filter(State.DONE::equals).isPresent(),
                                steps.state(step).filter(State.SKIPPED::equals).isPresent(),
                                step == here))
                .forEach(all::add);
        return List.copyOf(all);
    }

    static String path(Step step) {
        return "/setup/" + step.name().toLowerCase(Locale.ROOT);
    }
}
