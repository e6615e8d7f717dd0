/** One request of one person: who it is, what they may do, in which language they are answered. */
@NullMarked
package ch.onetime.csms.web.visit;

import org.jspecify.annotations.NullMarked;
