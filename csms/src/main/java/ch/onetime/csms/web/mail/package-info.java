/** {@code /settings/mail}: through which server mail goes, and whether it does. */
@NullMarked
package ch.onetime.csms.web.mail;

import org.jspecify.annotations.NullMarked;
