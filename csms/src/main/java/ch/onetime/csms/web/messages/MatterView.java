package ch.onetime.csms.web.messages;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter with everything there is to do about it.
 *
 * @param safety whether one may go on charging, where there is a fault
 * @param action what to do about the fault
 * @param steps those that are answered, and the next one
 * @param isChecked whether all of them are answered
 * @param mayAct whether this person may change anything
 * @param isSettleable whether a person says that it is done with
 * @param forward the facts, for whoever is asked to come; null: it is nothing for an electrician
 */
public record MatterView(
        Frame frame,
        Line line,
        @Nullable String safety,
        @Nullable String action,
        List<Answered> steps,
        boolean isChecked,
        List<Fact> facts,
        boolean mayAct,
        boolean isSettleable,
        @Nullable Forward forward) {

    /**
     * @param isByMail whether there is a server to send it through
     * @param mailto where the person's own program writes a mail with it
     * @param to the address that was typed
     * @param objection what is wrong with it; null: nothing
     */
    public record Forward(
            String letter,
            boolean isByMail,
            String mailto,
            String to,
            @Nullable String objection) {}

    /**
     * @param answer null: it is the next question
     * @param help what to do, when the answer has found something
     */
    public record Answered(
            String name, String question, @Nullable Boolean answer, @Nullable String help) {}

    public record Fact(String name, String value) {}
}
