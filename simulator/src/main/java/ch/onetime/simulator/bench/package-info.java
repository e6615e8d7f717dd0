/**
 * Measures the real program from outside, over real sockets, from a process of its own. The load
 * generator has to be much cheaper than the server it measures, so it builds and reads frames by
 * hand and drives thousands of connections on one thread.
 */
@NullMarked
package ch.onetime.simulator.bench;

import org.jspecify.annotations.NullMarked;
