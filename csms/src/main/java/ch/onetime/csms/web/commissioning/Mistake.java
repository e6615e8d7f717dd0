package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.upkeep.StepResult;
import ch.onetime.csms.upkeep.TestStep;
import ch.onetime.csms.web.page.Words;

/** What a test charge has found, in words: in short, and with what to do about it. */
final class Mistake {
    private static final String PHASES = TestStep.PHASES.name();
    private static final String ELSEWHERE = "elsewhere ";
    private static final double MILLI = 1_000;

    private Mistake() {}

    /**
     * @param detail as the check keeps it: the step, and the fact
     */
    static String shortly(String detail, Words words) {
        var space = detail.indexOf(' ');
        if (space < 0) {
            return "";
        }
        var step = detail.substring(0, space);
        var fact = detail.substring(space + 1);
        return step.equals(PHASES)
                ? words.say("commissioning.mistake.only", seen(fact, words))
                : words.say("commissioning.step." + step);
    }

    /** What is wrong and what to do. */
    static String sentence(StepResult mistake, Words words) {
        return sentence(mistake.step(), mistake.detail(), words);
    }

    /** Somebody may have noted it who told no more. */
    static String sentence(String detail, Words words) {
        var space = detail.indexOf(' ');
        return space < 0
                ? words.say("commissioning.mistake.noted")
                : sentence(
                        TestStep.valueOf(detail.substring(0, space)),
                        detail.substring(space + 1),
                        words);
    }

    private static String sentence(TestStep step, String fact, Words words) {
        var key = "commissioning.mistake." + step.name();
        return switch (step) {
            case PHASES -> words.say(key, seen(fact, words), fact.substring(fact.indexOf('/') + 1));
            case LIMIT -> words.say(key, amps(fact, words));
            case START ->
                    fact.startsWith(ELSEWHERE)
                            ? words.say(
                                    "commissioning.mistake.elsewhere",
                                    fact.substring(ELSEWHERE.length()))
                            : words.say(key, answer(fact, words));
            case STOP ->
                    fact.equals("alone")
                            ? words.say("commissioning.mistake.alone")
                            : words.say(key, answer(fact, words));
            case READINGS, ENERGY -> words.say(key);
        };
    }

    static String amps(String milliamps, Words words) {
        return String.format(words.locale(), "%.1f", Long.parseLong(milliamps) / MILLI);
    }

    private static String seen(String fact, Words words) {
        var phases = fact.substring(0, Math.max(0, fact.indexOf('/')));
        return phases.isEmpty() ? words.say("commissioning.mistake.none") : phases;
    }

    private static String answer(String fact, Words words) {
        return fact.isEmpty() || fact.equals("nothing") || fact.equals("Accepted")
                ? words.say("commissioning.answer.nothing")
                : fact;
    }
}
