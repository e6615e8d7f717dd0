/** One database behind one door: SQLite in the data folder, or PostgreSQL by its address. */
@NullMarked
package ch.onetime.csms.platform.database;

import org.jspecify.annotations.NullMarked;
