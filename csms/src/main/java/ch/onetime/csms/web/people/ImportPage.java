package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Newcomer;
import ch.onetime.csms.access.TakingIn;
import ch.onetime.csms.web.people.ImportPlan.Step;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /people/import}: a list is pasted, looked at, and only then taken over. */
final class ImportPage {
    private final PeopleRooms rooms;

    ImportPage(PeopleRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit) {
        visit.show("people/import", view(visit, "", List.of(), null));
    }

    /** The same list can be sent again: what is there already is not added twice. */
    void send(Visit visit) {
        var text = visit.field("list");
        var lines = ImportLine.read(text).orElse(List.of());
        if (lines.isEmpty()) {
            refuse(visit, text, List.of(), "people.import.notable");
            return;
        }
        var usual = visit.formats().region().toLanguageTag();
        var steps = new ImportPlan(rooms, usual, visit.now()).of(lines);
        var isGood = steps.stream().allMatch(step -> step.wrong() == null);
        if (!isGood) {
            refuse(visit, text, steps, "people.import.wrong");
        } else if (visit.field("step").equals("apply")) {
            apply(visit, text, steps);
        } else {
            visit.show("people/import", view(visit, text, steps, null));
        }
    }

    /** All of them in one commit; whatever goes wrong, the same list can be sent again. */
    private void apply(Visit visit, String text, List<Step> steps) {
        var from = Days.beginOf(visit, Days.today(visit));
        switch (rooms.people().takeIn(steps.stream().map(step -> newcomer(step, from)).toList())) {
            case TakingIn.Done(var people, var charges) -> {
                visit.noted("people.imported", "", Integer.toString(people.size()));
                Noted.moved(visit, "people.imported", charges);
                visit.done("/people", "people.done.imported", charges.size());
            }
            case TakingIn.NotPossible(var which, var why) ->
                    refuse(visit, text, against(steps, which, why), "people.import.wrong");
        }
    }

    private static Newcomer newcomer(Step step, Instant from) {
        return new Newcomer(
                step.known(), Objects.requireNonNull(step.wish()), step.bay(), from, step.card());
    }

    /** Somebody else was quicker with a bay or a card, since the list was looked at. */
    private static List<Step> against(List<Step> steps, int which, TakingIn.Why why) {
        var wrong =
                switch (why) {
                    case BAY_IS_SOMEBODY_ELSES -> "people.wrong.bay";
                    case CARD_IS_SOMEBODY_ELSES -> "people.wrong.card.theirs";
                };
        var all = new ArrayList<>(steps);
        all.set(which, ImportPlan.wrong(steps.get(which).line(), wrong));
        return all;
    }

    private static void refuse(Visit visit, String text, List<Step> steps, String why) {
        visit.refused("people/import", view(visit, text, steps, why));
    }

    private static ImportView view(
            Visit visit, String text, List<Step> steps, @Nullable String objection) {
        return new ImportView(
                visit.frame("people"),
                text,
                steps.stream().map(step -> row(visit, step)).toList(),
                !steps.isEmpty() && objection == null,
                objection == null ? null : visit.say(objection));
    }

    private static ImportView.Row row(Visit visit, Step step) {
        var line = step.line();
        var wrong = step.wrong();
        if (wrong != null) {
            return row(line, "fault", "alert", "people.import.bad", "", visit.say(wrong));
        }
        var gets = gets(visit, step);
        if (step.known() == null) {
            return row(line, "new", "person", "people.import.new", gets, null);
        }
        return step.changesNothing()
                ? row(line, "off", "dot", "people.import.same", gets, null)
                : row(line, "charge", "tick", "people.import.changed", gets, null);
    }

    private static ImportView.Row row(
            ImportLine line,
            String tone,
            String shape,
            String state,
            String gets,
            @Nullable String wrong) {
        return new ImportView.Row(
                line.number(), line.name(), line.apartment(), tone, shape, state, gets, wrong);
    }

    private static String gets(Visit visit, Step step) {
        var bay = step.bay() == null ? null : visit.say("bay.name", step.bay().name());
        var card = step.card() == null ? null : step.card().text();
        return Stream.of(bay, card).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
