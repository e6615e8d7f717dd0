@NullMarked
package ch.onetime.csms.web;

import org.jspecify.annotations.NullMarked;
