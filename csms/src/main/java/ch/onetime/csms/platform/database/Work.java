package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is done in one database transaction: SQL alone. It may run more than once, so it changes
 * nothing but the database; it never waits and never asks the database for another work.
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    T run(Sql sql) throws SQLException;
}
