package ch.onetime.csms.platform;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;

/** 2 before 10, and P2 before P10: digits count as numbers, letters without regard to case. */
public final class AsCounted implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(String one, String other) {
        var i = 0;
        var j = 0;
        while (i < one.length() && j < other.length()) {
            var difference = 0;
            if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
                var endOfOne = endOfDigits(one, i);
                var endOfOther = endOfDigits(other, j);
                difference = number(one, i, endOfOne).compareTo(number(other, j, endOfOther));
                i = endOfOne;
                j = endOfOther;
            } else {
                difference = Character.compare(fold(one.charAt(i++)), fold(other.charAt(j++)));
            }
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static BigInteger number(String text, int from, int to) {
        return new BigInteger(text.substring(from, to));
    }

    private static int endOfDigits(String text, int from) {
        var end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static char fold(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
