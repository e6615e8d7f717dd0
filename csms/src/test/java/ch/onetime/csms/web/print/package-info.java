@NullMarked
package ch.onetime.csms.web.print;

import org.jspecify.annotations.NullMarked;
