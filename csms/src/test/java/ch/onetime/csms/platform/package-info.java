@NullMarked
package ch.onetime.csms.platform;

import org.jspecify.annotations.NullMarked;
