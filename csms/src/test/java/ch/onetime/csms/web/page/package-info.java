@NullMarked
package ch.onetime.csms.web.page;

import org.jspecify.annotations.NullMarked;
