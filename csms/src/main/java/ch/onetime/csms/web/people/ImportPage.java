package ch.onetime.csms.web.people;

import ch.onetime.csms.web.people.ImportPlan.Step;
import ch.onetime.csms.web.visit.Visit;
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
            steps.forEach(step -> apply(visit, step));
            visit.noted("people.imported", "", Integer.toString(steps.size()));
            visit.done("/people", "people.done.imported");
        } else {
            visit.show("people/import", view(visit, text, steps, null));
        }
    }

    private void apply(Visit visit, Step step) {
        var wish = Objects.requireNonNull(step.wish());
        var known = step.known();
        var person = known == null ? rooms.people().add(wish) : rooms.people().change(known, wish);
        if (step.bay() != null) {
            var from = Days.beginOf(visit, Days.today(visit));
            rooms.people().moveIn(person, step.bay(), from);
        }
        if (step.card() != null) {
            rooms.people().give(step.card(), person, false);
        }
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
