package ch.onetime.csms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class StatementCacheTest {
    private final AtomicInteger preparations = new AtomicInteger();

    @Test
    void a_query_with_named_parameters_is_prepared_once_however_often_it_is_asked()
            throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            var jdbi = Jdbi.create(counting(connection));
            jdbi.setStatementBuilderFactory(_ -> new StatementCache());

            jdbi.useHandle(handle -> {
                for (var number = 0; number < 10; number++) {
                    var answer =
                            handle.createQuery("SELECT :number + 1")
                                    .bind("number", number)
                                    .mapTo(Integer.class)
                                    .one();
                    assertThat(answer).isEqualTo(number + 1);
                }
            });

            assertThat(preparations).hasValue(1);
        }
    }

    private Connection counting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                preparations.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
    }
}
