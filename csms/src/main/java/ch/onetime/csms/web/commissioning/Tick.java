package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.upkeep.Check;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.upkeep.Place;
import ch.onetime.csms.web.page.Words;
import java.util.List;

/**
 * One check of a place, as it is shown.
 *
 * @param look the class of its colour
 * @param icon its shape
 */
public record Tick(String look, String icon, String text) {
    private static final List<CheckKind> SHOWN =
            List.of(CheckKind.CONNECTED, CheckKind.PHASES, CheckKind.TEST_CHARGE, CheckKind.LABEL);

    static List<Tick> of(Place place, Words words) {
        return SHOWN.stream().map(kind -> tick(place, kind, words)).toList();
    }

    private static Tick tick(Place place, CheckKind kind, Words words) {
        return place.check(kind)
                .map(check -> of(check, words))
                .orElseGet(() -> unchecked(place, kind, words));
    }

    /** Nobody has checked it, but whether it is connected is plain to see. */
    private static Tick unchecked(Place place, CheckKind kind, Words words) {
        return kind == CheckKind.CONNECTED && place.isOnline()
                ? new Tick("done", "tick", name(kind, words))
                : new Tick("off", "ring", name(kind, words));
    }

    static Tick of(Check check, Words words) {
        var name = name(check.kind(), words);
        return switch (check.outcome()) {
            case PASSED -> new Tick("done", "tick", name);
            case PARTLY -> new Tick("wait", "info", Unmeasured.shortly(check, name, words));
            case FAILED -> new Tick("fault", "alert", failed(name, check.detail(), words));
            case REOPENED -> new Tick("off", "ring", words.say("commissioning.reopened", name));
        };
    }

    private static String name(CheckKind kind, Words words) {
        return words.say("commissioning.check." + kind.name());
    }

    private static String failed(String name, String detail, Words words) {
        var mistake = Mistake.shortly(detail, words);
        return mistake.isEmpty()
                ? words.say("commissioning.check.failed", name)
                : words.say("common.colon", name, mistake);
    }
}
