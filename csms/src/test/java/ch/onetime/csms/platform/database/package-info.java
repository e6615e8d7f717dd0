@NullMarked
package ch.onetime.csms.platform.database;

import org.jspecify.annotations.NullMarked;
