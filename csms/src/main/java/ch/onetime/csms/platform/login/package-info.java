/** Who may ask: people with passwords, programs with tokens, chargers with keys. */
@NullMarked
package ch.onetime.csms.platform.login;

import org.jspecify.annotations.NullMarked;
