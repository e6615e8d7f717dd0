package ch.onetime.csms.platform.database;

import ch.onetime.csms.platform.StorableText;
import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How Java values stand in our tables: an instant is a BIGINT of milliseconds since 1970, UTC, and
 * a text is one that every engine can hold.
 */
final class JdbiSetup {
    private JdbiSetup() {}

    static Jdbi prepare(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new TextArgument());
        jdbi.registerColumnMapper(
                Instant.class,
                (row, column, _) -> {
                    var millis = row.getLong(column);
                    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
                });
        return jdbi;
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setLong(position, value.toEpochMilli());
        }
    }

    private static final class TextArgument extends AbstractArgumentFactory<String> {
        TextArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            var storable = StorableText.of(value);
            return (position, statement, _) -> statement.setString(position, storable);
        }
    }
}
