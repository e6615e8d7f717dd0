/** The door for people: pages that are plain HTML first, and live where there are scripts. */
@NullMarked
package ch.onetime.csms.web;

import org.jspecify.annotations.NullMarked;
