@NullMarked
package ch.onetime.csms.access;

import org.jspecify.annotations.NullMarked;
