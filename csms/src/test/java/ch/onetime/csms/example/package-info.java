@NullMarked
package ch.onetime.csms.example;

import org.jspecify.annotations.NullMarked;
