@NullMarked
package ch.onetime.csms.station;

import org.jspecify.annotations.NullMarked;
