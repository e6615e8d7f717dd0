@NullMarked
package ch.onetime.csms.charging;

import org.jspecify.annotations.NullMarked;
