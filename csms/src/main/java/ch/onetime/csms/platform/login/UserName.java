package ch.onetime.csms.platform.login;

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

    /** Why nobody can have this name, as a sentence. */
    Optional<String> objection() {
        if (text.isEmpty()) {
            return Optional.of("The name is empty.");
        }
        if (text.length() > LONGEST) {
            return Optional.of("The name is longer than %d characters.".formatted(LONGEST));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The name contains a control character.");
        }
        return Optional.empty();
    }
}
