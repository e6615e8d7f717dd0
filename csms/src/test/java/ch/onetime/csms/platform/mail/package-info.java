@NullMarked
package ch.onetime.csms.platform.mail;

import org.jspecify.annotations.NullMarked;
