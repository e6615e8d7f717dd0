/**
 * A WebSocket client of our own over a plain socket. Libraries keep to the rules; a fake charger
 * must be able to break each of them on purpose.
 */
@NullMarked
package ch.onetime.simulator.socket;

import org.jspecify.annotations.NullMarked;
