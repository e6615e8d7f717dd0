package ch.onetime.csms.web.replace;

import ch.onetime.csms.upkeep.replacing.Known;
import ch.onetime.csms.upkeep.replacing.Meter;
import ch.onetime.csms.upkeep.replacing.Readout;
import ch.onetime.csms.upkeep.replacing.Replaced.Doubt;
import ch.onetime.csms.upkeep.replacing.Shown;
import ch.onetime.csms.web.page.KilowattHours;
import ch.onetime.csms.web.replace.ReadView.Field;
import ch.onetime.csms.web.visit.Visit;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form, as somebody typed them. At first only the new meter is filled in, with
 * what it told: the old one has gone on counting since it told anything, so it has to be read.
 */
final class Readings {
    private final @Nullable UnaryOperator<String> typed;

    private Readings(@Nullable UnaryOperator<String> typed) {
        this.typed = typed;
    }

    static Readings asTold() {
        return new Readings(null);
    }

    static Readings typed(Visit visit) {
        return new Readings(visit::field);
    }

    List<Readout> of(List<Meter> asked) {
        return asked.stream()
                .map(meter ->
                        new Readout(
                                meter.old().number(),
                                shown(name(meter, true)),
                                shown(name(meter, false))))
                .toList();
    }

    Field field(Visit visit, Meter meter, boolean ofOld, List<Doubt> doubts) {
        var name = name(meter, ofOld);
        var known = ofOld ? meter.oldKnown() : meter.newKnown();
        return new Field(
                name,
                hint(visit, known),
                typed == null ? (ofOld ? "" : asTold(known)) : typed.apply(name),
                typed == null ? "" : typed.apply(name + "-why"),
                doubts.stream()
                        .filter(doubt -> doubt.connector() == meter.old().number())
                        .filter(doubt -> doubt.ofOld() == ofOld)
                        .map(doubt -> wrong(visit, doubt, known, name))
                        .findFirst()
                        .orElse(null));
    }

    private String wrong(Visit visit, Doubt doubt, Known known, String name) {
        var isNoNumber =
                doubt.why() == Known.Doubt.MISSING && typed != null && !typed.apply(name).isEmpty();
        if (isNoNumber) {
            return visit.say("replace.wrong.NUMBER");
        }
        var told = known.register();
        return visit.say(
                "replace.wrong." + doubt.why(),
                told == null ? "" : visit.formats().kilowattHoursExactly(told));
    }

    private static String hint(Visit visit, Known known) {
        var register = known.register();
        var at = known.at();
        return register == null || at == null
                ? visit.say("replace.told.none")
                : visit.say(
                        "replace.told",
                        visit.formats().kilowattHoursExactly(register),
                        visit.formats().moment(at, visit.now()));
    }

    /** To the watt-hour, as displays show it. */
    private static String asTold(Known known) {
        var register = known.register();
        return register == null
                ? ""
                : KilowattHours.of(register).setScale(3, RoundingMode.FLOOR).toPlainString();
    }

    private Shown shown(String name) {
        if (typed == null) {
            return Shown.NOTHING;
        }
        var number = typed.apply(name);
        return number.isEmpty()
                ? Shown.unreadable(typed.apply(name + "-why"))
                : KilowattHours.read(number).map(Shown::of).orElse(Shown.NOTHING);
    }

    private static String name(Meter meter, boolean ofOld) {
        return (ofOld ? "old-" : "new-") + meter.old().number();
    }
}
