@NullMarked
package ch.onetime.csms.platform.masking;

import org.jspecify.annotations.NullMarked;
