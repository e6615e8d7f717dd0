@NullMarked
package ch.onetime.csms.attention;

import org.jspecify.annotations.NullMarked;
