/**
 * Calls and answers over a text wire, as OCPP-J does it: frames, and the session that keeps one
 * side of a conversation. Knows no message of any OCPP version.
 */
@NullMarked
package ch.onetime.ocpp.rpc;

import org.jspecify.annotations.NullMarked;
