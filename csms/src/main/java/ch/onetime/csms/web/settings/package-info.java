/** {@code /settings}: the building and its fuses, who may sign in, and who did what. */
@NullMarked
package ch.onetime.csms.web.settings;

import org.jspecify.annotations.NullMarked;
