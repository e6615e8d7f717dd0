package ch.onetime.csms.platform.mail;

import ch.onetime.csms.platform.Event;

/** What happens around mail. */
public sealed interface MailEvent extends Event {
    /** A mail waits, or the server has changed: look whether something can be sent. */
    record MailWaiting() implements MailEvent {}

    /** It was sent, given up, or could not be sent for now. */
    record MailTried(long mailId) implements MailEvent {}
}
