/** The real program in bad times: killed, starved, cut off, overrun, and started wrongly. */
@NullMarked
package ch.onetime.csms.faults;

import org.jspecify.annotations.NullMarked;
