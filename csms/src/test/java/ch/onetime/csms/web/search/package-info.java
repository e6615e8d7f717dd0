@NullMarked
package ch.onetime.csms.web.search;

import org.jspecify.annotations.NullMarked;
