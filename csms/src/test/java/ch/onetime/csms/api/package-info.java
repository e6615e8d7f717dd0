@NullMarked
package ch.onetime.csms.api;

import org.jspecify.annotations.NullMarked;
