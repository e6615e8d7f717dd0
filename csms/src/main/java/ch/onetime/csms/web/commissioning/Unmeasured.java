package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.upkeep.Check;
import ch.onetime.csms.upkeep.TestCharge;
import ch.onetime.csms.web.page.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a test charge could not see, in words: in short, and with what to do about it. */
final class Unmeasured {
    private Unmeasured() {}

    static String shortly(Check check, String name, Words words) {
        var steps = Stream.of(check.detail().split(" "));
        return words.say("commissioning.unmeasured.check", name, named(steps, words));
    }

    static String sentence(TestCharge test, Words words) {
        var steps = test.unmeasured().stream().map(Enum::name);
        return words.say("commissioning.unmeasured", named(steps, words));
    }

    private static String named(Stream<String> steps, Words words) {
        return steps.map(step -> words.say("commissioning.unmeasured." + step))
                .collect(Collectors.joining(", "));
    }
}
