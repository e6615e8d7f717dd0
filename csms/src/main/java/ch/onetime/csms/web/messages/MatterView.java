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
 * @param letter the facts, for whoever is asked to come
 * @param mail where a mail with them is written
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
        String letter,
        String mail) {

    /**
     * @param answer null: it is the next question
     * @param help what to do, when the answer has found something
     */
    public record Answered(
            String name, String question, @Nullable Boolean answer, @Nullable String help) {}

    public record Fact(String name, String value) {}
}
