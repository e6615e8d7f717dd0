@NullMarked
package ch.onetime.csms.station.deviation;

import org.jspecify.annotations.NullMarked;
