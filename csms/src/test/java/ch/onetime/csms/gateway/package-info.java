@NullMarked
package ch.onetime.csms.gateway;

import org.jspecify.annotations.NullMarked;
