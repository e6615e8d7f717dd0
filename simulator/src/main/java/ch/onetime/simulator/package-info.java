@NullMarked
package ch.onetime.simulator;

import org.jspecify.annotations.NullMarked;
