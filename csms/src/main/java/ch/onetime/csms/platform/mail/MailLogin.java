package ch.onetime.csms.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who we are for the mail server.
 *
 * @param password null: it was sealed by another installation and must be typed again
 */
public record MailLogin(String user, @Nullable String password) {
    /** Without the password, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "MailLogin[user=" + user + "]";
    }
}
