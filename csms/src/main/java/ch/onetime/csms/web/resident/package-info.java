/** What residents see: the page of a bay, and what is theirs. Never anything of a neighbour. */
@NullMarked
package ch.onetime.csms.web.resident;

import org.jspecify.annotations.NullMarked;
