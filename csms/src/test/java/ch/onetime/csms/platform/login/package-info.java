@NullMarked
package ch.onetime.csms.platform.login;

import org.jspecify.annotations.NullMarked;
