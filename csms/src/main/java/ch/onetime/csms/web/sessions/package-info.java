/** What was charged: found again, put right, and taken along. */
@NullMarked
package ch.onetime.csms.web.sessions;

import org.jspecify.annotations.NullMarked;
