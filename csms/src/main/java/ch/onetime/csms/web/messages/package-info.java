/** What a person should look at: the list, the checks of each matter, and who held which card. */
@NullMarked
package ch.onetime.csms.web.messages;

import org.jspecify.annotations.NullMarked;
