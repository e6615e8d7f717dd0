package ch.onetime.csms.station;

import java.security.SecureRandom;

/** The code of a bay: short enough for a label, long enough not to be guessed. */
final class BayCode {
    /** Without letters and digits that are confused when they are typed from a label. */
    private static final String ALPHABET = "34679acdefghjkmnpqrtwxy";

    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BayCode() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new,
                        (code, at) -> code.append(ALPHABET.charAt(at)),
                        StringBuilder::append)
                .toString();
    }
}
