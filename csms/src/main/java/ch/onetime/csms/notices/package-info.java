/** Door to people's mailboxes: what they want to be told, in their language, once. */
@NullMarked
package ch.onetime.csms.notices;

import org.jspecify.annotations.NullMarked;
