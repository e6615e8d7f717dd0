@NullMarked
package ch.onetime.csms.station.report;

import org.jspecify.annotations.NullMarked;
