@NullMarked
package ch.onetime.simulator.demo;

import org.jspecify.annotations.NullMarked;
