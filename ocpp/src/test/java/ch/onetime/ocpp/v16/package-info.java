@NullMarked
package ch.onetime.ocpp.v16;

import org.jspecify.annotations.NullMarked;
