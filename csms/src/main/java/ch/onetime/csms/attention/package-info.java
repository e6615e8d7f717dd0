/** What a person should look at: it opens by itself, and goes away when it is put in order. */
@NullMarked
package ch.onetime.csms.attention;

import org.jspecify.annotations.NullMarked;
