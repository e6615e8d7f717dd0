package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The record of who did what, on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class AuditContractTest {
    private final TestEngine engine;
    private final ManualClock clock = new ManualClock();

    @TempDir Path folder;
    private Database database;
    private Audit audit;

    AuditContractTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        database = Database.open(engine.fresh(folder));
        audit = new Audit(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_done_last_comes_first_page_by_page() {
        for (var number = 1; number <= 5; number++) {
            audit.note("Anna", "token.revoked", "token " + number, "");
        }
        var page = audit.latest(Long.MAX_VALUE, 3);
        var next = audit.latest(page.getLast().id(), 3);

        assertThat(subjects(page)).containsExactly("token 5", "token 4", "token 3");
        assertThat(subjects(next)).containsExactly("token 2", "token 1");
        assertThat(page.getFirst().at()).isEqualTo(clock.instant());
        assertThat(page.getFirst().actor()).isEqualTo("Anna");
    }

    @Test
    void the_deeds_of_one_person_and_about_one_subject_are_found() {
        audit.note("Anna", "circuit.put", "Main", "160 A");
        audit.note("Beat", "circuit.put", "Main", "125 A");
        audit.note("Anna", "circuit.put", "Left", "63 A");

        assertThat(subjects(audit.latest("Anna", "", Long.MAX_VALUE, 9)))
                .containsExactly("Left", "Main");
        assertThat(audit.latest("", "Main", Long.MAX_VALUE, 9)).hasSize(2);
        assertThat(audit.latest("Beat", "Left", Long.MAX_VALUE, 9)).isEmpty();
        assertThat(audit.actors()).containsExactly("Anna", "Beat");
    }

    @Test
    void a_work_that_fails_leaves_no_entry() {
        var entry = audit.entry("Anna", "site.changed", "site", "another name");
        assertThatThrownBy(() ->
                        database.write(
                                Lane.PEOPLE,
                                1,
                                sql -> {
                                    Audit.write(sql, entry);
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");

        assertThat(audit.latest(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_work_that_runs_twice_leaves_one_entry() {
        var entry = audit.entry("Anna", "site.changed", "site", "another name");
        database.write(
                Lane.PEOPLE,
                1,
                sql -> {
                    Audit.write(sql, entry);
                    Audit.write(sql, entry);
                    return true;
                });

        assertThat(audit.latest(Long.MAX_VALUE, 10)).containsExactly(entry);
    }

    private static List<String> subjects(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::subject).toList();
    }
}
