@NullMarked
package ch.onetime.csms.metering;

import org.jspecify.annotations.NullMarked;
