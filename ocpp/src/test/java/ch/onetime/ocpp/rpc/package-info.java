@NullMarked
package ch.onetime.ocpp.rpc;

import org.jspecify.annotations.NullMarked;
