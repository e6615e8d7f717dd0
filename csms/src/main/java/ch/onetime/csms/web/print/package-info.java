/**
 * What is printed: labels, the report, the handover, letters. All of it is PDF, made on this box.
 */
@NullMarked
package ch.onetime.csms.web.print;

import org.jspecify.annotations.NullMarked;
