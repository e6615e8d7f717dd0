@NullMarked
package ch.onetime.csms.web.settings;

import org.jspecify.annotations.NullMarked;
