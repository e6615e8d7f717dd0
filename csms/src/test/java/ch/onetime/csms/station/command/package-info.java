@NullMarked
package ch.onetime.csms.station.command;

import org.jspecify.annotations.NullMarked;
