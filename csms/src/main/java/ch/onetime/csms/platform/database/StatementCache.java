package ch.onetime.csms.platform.database;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps Jdbi's statements of one SQLite connection prepared: preparing costs more than inserting.
 */
final class StatementCache implements StatementBuilder {
    private static final int KEPT = 256;

    private final LinkedHashMap<String, PreparedStatement> idle =
            new LinkedHashMap<>(16, 0.75f, true);

    /** Jdbi prepares the text with question marks and closes by the text with names. */
    private final IdentityHashMap<Statement, String> prepared = new IdentityHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        var kept = idle.remove(sql);
        var statement = kept == null ? connection.prepareStatement(sql) : kept;
        prepared.put(statement, sql);
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return connection.prepareCall(sql);
    }

    @Override
    public void close(Connection connection, String rawSql, Statement statement)
            throws SQLException {
        var sql = prepared.remove(statement);
        if (sql == null || idle.containsKey(sql)) {
            statement.close();
            return;
        }
        var reusable = (PreparedStatement) statement;
        reusable.clearParameters();
        idle.put(sql, reusable);
        if (idle.size() > KEPT) {
            idle.pollFirstEntry().getValue().close();
        }
    }

    @Override
    public void close(Connection connection) {
        prepared.clear();
        idle.clear(); // the connection closes its statements itself
    }
}
