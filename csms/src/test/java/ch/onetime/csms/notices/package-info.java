@NullMarked
package ch.onetime.csms.notices;

import org.jspecify.annotations.NullMarked;
