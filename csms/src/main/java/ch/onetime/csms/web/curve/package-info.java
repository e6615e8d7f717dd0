/** How the power of a charge went, as a drawing and as a table. */
@NullMarked
package ch.onetime.csms.web.curve;

import org.jspecify.annotations.NullMarked;
