@NullMarked
package ch.onetime.csms.platform.config;

import org.jspecify.annotations.NullMarked;
