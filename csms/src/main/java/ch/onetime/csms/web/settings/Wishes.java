package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.User;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.web.page.Language;
import java.util.Locale;

/** Whether what somebody has typed can be taken. */
final class Wishes {
    private static final int LONGEST_NAME = 100;

    private Wishes() {}

    static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    static boolean isSame(User user, String name) {
        return user.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    /** An address, or none at all. */
    static boolean isMail(String text) {
        return text.isEmpty() || MailAddress.of(text).isPresent();
    }

    static boolean isLanguage(String tag) {
        return Language.offered().stream().anyMatch(language -> language.tag().equals(tag));
    }
}
