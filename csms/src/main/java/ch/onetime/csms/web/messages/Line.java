package ch.onetime.csms.web.messages;

import ch.onetime.csms.attention.Fact;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.platform.masking.CardMasking;
import ch.onetime.csms.web.page.Saying;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One matter as it stands in a list.
 *
 * @param when since when, or when it ended and how long it lasted
 * @param remedies those this person may use
 * @param isCheckable whether there is something to check step by step
 * @param mutedUntil null: it is not muted
 */
public record Line(
        long id,
        String tone,
        String shape,
        String title,
        String text,
        String when,
        List<Remedy> remedies,
        boolean isCheckable,
        boolean isOpen,
        @Nullable String mutedUntil) {

    static Line of(Incident incident, Wording wording, Visit visit) {
        return of(incident, wording, saying(visit), visit::may);
    }

    /**
     * @param may what the person who reads it may do
     */
    public static Line of(Incident incident, Wording wording, Saying saying, Predicate<Right> may) {
        var muted = incident.isMuted(saying.now()) ? incident.mutedUntil() : null;
        return new Line(
                incident.id(),
                incident.isOpen() ? Wording.tone(incident) : "done",
                incident.isOpen() ? Wording.shape(incident) : "tick",
                masked(saying.say(wording.title(incident)), incident, may),
                masked(saying.say(wording.text(incident)), incident, may),
                when(incident, saying),
                Remedy.of(incident).stream().filter(it -> may.test(it.right())).toList(),
                !Step.of(incident.kind()).isEmpty(),
                incident.isOpen(),
                muted == null ? null : saying.time(muted));
    }

    static Saying saying(Visit visit) {
        return new Saying(visit.words(), visit.formats(), visit.now());
    }

    /** Who need not know whose it is sees which card it is, not its number. */
    static String masked(String text, String card, Predicate<Right> may) {
        var mayKnow = card.isEmpty() || may.test(Right.SEE_PEOPLE);
        return mayKnow ? text : text.replace(card, CardMasking.ending(card));
    }

    private static String masked(String text, Incident incident, Predicate<Right> may) {
        return masked(text, incident.fact(Fact.CARD), may);
    }

    private static String when(Incident incident, Saying saying) {
        var resolvedAt = incident.resolvedAt();
        var lasted = saying.lasting(incident.lasted(saying.now()));
        if (resolvedAt == null) {
            return saying.words().say("messages.since", saying.time(incident.openedAt()), lasted);
        }
        var by = incident.resolvedBy();
        return by == null
                ? saying.words().say("messages.over", saying.time(resolvedAt), lasted)
                : saying.words().say("messages.settled", saying.time(resolvedAt), lasted, by);
    }
}
