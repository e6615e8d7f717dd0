/** Mail to people: the server it goes through, and an outbox that says nothing twice. */
@NullMarked
package ch.onetime.csms.platform.mail;

import org.jspecify.annotations.NullMarked;
