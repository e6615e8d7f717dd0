package ch.onetime.csms.platform.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the numbers of cards from those who may not know whose they are: a number is as good as a
 * name to a neighbour, and as good as the card to a forger. Its end stays, so that who holds a card
 * in the hand knows it again.
 */
public final class CardMasking {
    private static final int LONGEST_ENDING = 3;

    /** Also where a message carries another one as a text, with its quotation marks escaped. */
    private static final Pattern CARD =
            Pattern.compile(
                    "(\\\\*\"(?:parentI|i)d(?:Tag|Token)\\\\*\"\\s*:\\s*\\\\*\")([^\"\\\\]*)");

    private CardMasking() {}

    /** Such as {@code …3C4}. */
    public static String ending(String card) {
        var shown = Math.min(LONGEST_ENDING, card.length() / 2);
        return "…" + card.substring(card.length() - shown);
    }

    /** A message of OCPP, or as much of one as is there. */
    public static String inMessage(String text) {
        return CARD.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + ending(found.group(2))));
    }
}
