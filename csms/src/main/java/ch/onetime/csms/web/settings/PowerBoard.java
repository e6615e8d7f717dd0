package ch.onetime.csms.web.settings;

import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.CircuitEdit;
import ch.onetime.csms.station.CircuitHint;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/**
 * The fuses of the building as a page shows them, here and in the first run.
 *
 * @param hints what an electrician would look at twice, in words
 * @param path where the form goes
 */
public record PowerBoard(List<Row> rows, List<String> hints, PowerForm form, String path) {
    /** One fuse. */
    public record Row(long id, int depth, String name, String fuse, String bays, boolean isMain) {}

    /** The board with this form, or with the fuse that somebody wants to change. */
    public static PowerBoard of(Visit visit, Circuits circuits, String path) {
        var edited = Visit.number(visit.param("edit")).flatMap(circuits::find);
        var form =
                edited.map(PowerForm::of)
                        .orElseGet(() ->
                                PowerForm.empty(circuits.main(), visit.say("settings.power.main")));
        return of(visit, circuits, path, form);
    }

    /** The board with what somebody has just typed. */
    public static PowerBoard asTyped(Visit visit, Circuits circuits, String path) {
        return of(visit, circuits, path, PowerForm.of(visit));
    }

    static PowerBoard of(Visit visit, Circuits circuits, String path, PowerForm form) {
        return new PowerBoard(
                circuits.all().stream().map(one -> row(visit, circuits, one)).toList(),
                circuits.hints().stream().map(hint -> sentence(visit, hint)).toList(),
                form,
                path);
    }

    /** The key of what is wrong with the fuse in this form; empty: it is kept. */
    public static Optional<String> save(Visit visit, Circuits circuits) {
        var wish = PowerForm.of(visit).meant();
        if (wish.isEmpty()) {
            return Optional.of("settings.wrong.fuse");
        }
        return switch (circuits.put(wish.get(), visit.caller().name())) {
            case CircuitEdit.Done(_) -> Optional.empty();
            case CircuitEdit.Unfit() -> Optional.of("settings.wrong.fuse");
            case CircuitEdit.Misplaced(), CircuitEdit.Nowhere(), CircuitEdit.InUse() ->
                    Optional.of("settings.wrong.place");
        };
    }

    private static Row row(Visit visit, Circuits circuits, Circuit circuit) {
        var bays = circuit.bays();
        return new Row(
                circuit.id(),
                circuits.depth(circuit),
                circuit.name(),
                visit.say("settings.power.fuse", circuit.phases(), circuit.fuse().amperes()),
                bays == null
                        ? ""
                        : visit.say(
                                "settings.power.bays",
                                "%02d".formatted(bays.first()),
                                "%02d".formatted(bays.last())),
                circuit.isMain());
    }

    private static String sentence(Visit visit, CircuitHint hint) {
        var name = hint.circuit().name();
        return switch (hint) {
            case CircuitHint.SumAboveFuse(var circuit, var sum) ->
                    visit.say("settings.hint.sum", name, sum.amperes(), circuit.fuse().amperes());
            case CircuitHint.LargerThanAbove(_, var above) ->
                    visit.say("settings.hint.larger", name, above.name());
            case CircuitHint.MorePhasesThanAbove(_, var above) ->
                    visit.say("settings.hint.phases", name, above.name());
            case CircuitHint.SameBays(_, var other) ->
                    visit.say("settings.hint.bays", name, other.name());
        };
    }
}
