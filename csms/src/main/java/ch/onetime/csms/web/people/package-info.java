/** Who parks here, which bays and cards are theirs. */
@NullMarked
package ch.onetime.csms.web.people;

import org.jspecify.annotations.NullMarked;
