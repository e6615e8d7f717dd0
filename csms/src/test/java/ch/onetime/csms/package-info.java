@NullMarked
package ch.onetime.csms;

import org.jspecify.annotations.NullMarked;
