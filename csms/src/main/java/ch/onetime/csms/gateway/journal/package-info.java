@NullMarked
package ch.onetime.csms.gateway.journal;

import org.jspecify.annotations.NullMarked;
