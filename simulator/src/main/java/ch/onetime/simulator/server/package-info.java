/** The real program as a process of its own: how it is started, watched, killed. */
@NullMarked
package ch.onetime.simulator.server;

import org.jspecify.annotations.NullMarked;
