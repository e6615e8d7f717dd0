package ch.onetime.csms.web.charger;

import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes by itself on the page of a charger.
 *
 * @param power what flows now, in kilowatts; null: nobody knows
 * @param why what explains the power, or the fault; null: there is nothing to explain
 * @param session the charge that is shown: the one that runs, else the last one; null: none yet
 * @param outcome what became of what this person has just asked; null: nothing was asked
 * @param health what tells whether the charger itself is well
 * @param mayHelp whether this person may begin and end a charge and let go of a plug
 * @param mayCommand whether this person may ask anything of it
 */
public record NowView(
        Frame frame,
        String station,
        int connector,
        Look look,
        boolean isOnline,
        boolean isLocked,
        @Nullable String power,
        @Nullable Why why,
        List<Phase> phases,
        @Nullable Session session,
        @Nullable Outcome outcome,
        List<Fact> health,
        boolean mayHelp,
        boolean mayCommand) {

    /** A word and its value. */
    public record Fact(String word, String value) {}

    /**
     * @param most what the bar is full at, in milliamperes
     */
    public record Phase(String name, String amperes, long milliamperes, long most) {}

    /**
     * @param tone as the stylesheet calls its colour
     */
    public record Why(String tone, String shape, String title, String sentence) {}

    /**
     * @param isRunning false: it has ended
     */
    public record Session(long id, boolean isRunning, List<Fact> facts) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    public String icon(String name) {
        return frame.icon(name);
    }

    public OutcomeView outcomeView() {
        return new OutcomeView(frame, outcome);
    }

    /** The address of something that is asked of this connector. */
    public String ask(String what) {
        return station + "/ask/" + what + "?connector=" + connector;
    }

    public boolean isFaulty() {
        return why != null && why.tone().equals("fault");
    }

    public boolean isCharging() {
        return session != null && session.isRunning();
    }
}
