@NullMarked
package ch.onetime.csms.web.messages;

import org.jspecify.annotations.NullMarked;
