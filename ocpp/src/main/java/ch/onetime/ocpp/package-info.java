@NullMarked
package ch.onetime.ocpp;

import org.jspecify.annotations.NullMarked;
