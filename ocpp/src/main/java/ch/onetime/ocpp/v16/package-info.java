/**
 * The messages of OCPP 1.6, read leniently and written strictly. Each message is one record with
 * its fields, their limits and its reply in one file; {@link ch.onetime.ocpp.v16.Reader} and {@link
 * ch.onetime.ocpp.v16.Writer} work from what is declared there.
 */
@NullMarked
package ch.onetime.ocpp.v16;

import org.jspecify.annotations.NullMarked;
