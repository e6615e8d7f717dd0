/** One charger: what it does now, what it did, and what can be asked of it. */
@NullMarked
package ch.onetime.csms.web.charger;

import org.jspecify.annotations.NullMarked;
