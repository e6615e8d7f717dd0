package ch.onetime.csms.web.mail;

import ch.onetime.csms.platform.mail.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A test mail that somebody has sent.
 *
 * @param outcome null: it was not sent, because the address is none
 */
public record TestMail(String to, @Nullable Delivery outcome) {}
