package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.login.Objection.Rule;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The name a person signs in with, as typed; the same in capitals is the same name. */
record UserName(String text) {
    private static final int LONGEST = 100;

    UserName {
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Why nobody can have this name. */
    Optional<Objection> objection() {
        if (text.isEmpty()) {
            return objection(Rule.NAME_EMPTY, 0, "The name is empty.");
        }
        if (text.length() > LONGEST) {
            return objection(
                    Rule.NAME_LONG,
                    LONGEST,
                    "The name is longer than %d characters.".formatted(LONGEST));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return objection(Rule.NAME_UNPRINTABLE, 0, "The name contains a control character.");
        }
        return Optional.empty();
    }

    private static Optional<Objection> objection(Rule rule, int limit, String sentence) {
        return Optional.of(new Objection(rule, limit, sentence));
    }
}
