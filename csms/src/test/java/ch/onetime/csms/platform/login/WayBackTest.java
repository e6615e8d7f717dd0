package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WayBackTest {
    private final ManualClock clock = new ManualClock();

    @TempDir Path folder;
    private Database database;
    private Team team;
    private WayBack wayBack;
    private User anna;

    @BeforeEach
    void open() {
        MachineKeys.in(folder);
        database = Database.open(DatabaseConfig.in(folder));
        var audit = new Audit(database, clock);
        var logins =
                new Logins(
                        database,
                        new Passwords(Passwords.USUAL_MINIMUM),
                        new MachineKeys(new byte[32]),
                        clock);
        team = new Team(database, logins, audit, clock);
        wayBack = new WayBack(folder, team, new Inviting(database, audit, clock), clock);
        anna = ((NewUser.Added) logins.addUser("Anna", "correct horse", Role.OWNER)).user();
        logins.addUser("Olga", "correct horse", Role.OWNER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_is_open_for_an_hour() {
        var secret = WayBack.open(folder, clock.instant());
        clock.pass(WayBack.LENGTH.minusSeconds(1));
        assertThat(wayBack.isOpenFor(secret)).isTrue();

        clock.pass(Duration.ofSeconds(1));

        assertThat(wayBack.isOpenFor(secret)).isFalse();
        assertThat(wayBack.letIn(secret, anna.id())).isEmpty();
    }

    @Test
    void the_file_alone_lets_nobody_in() throws IOException {
        var secret = WayBack.open(folder, clock.instant());
        var kept = Files.readString(folder.resolve("owner"));

        assertThat(kept).doesNotContain(secret);
        assertThat(wayBack.isOpenFor(kept.split(" ", -1)[0])).isFalse();
        assertThat(wayBack.letIn(secret, anna.id())).isPresent();
        assertThat(folder.resolve("owner")).doesNotExist();
    }

    @Test
    void an_owner_whose_time_is_over_is_one_for_good_again() {
        team.become(anna.id(), Role.OWNER, clock.instant(), "Olga");
        assertThat(wayBack.owners()).hasSize(2);

        wayBack.letIn(WayBack.open(folder, clock.instant()), anna.id());

        assertThat(team.find(anna.id()).orElseThrow().isLastingOwner()).isTrue();
    }

    @Test
    void a_folder_without_a_system_is_said_to_be_none() {
        assertThatThrownBy(() -> WayBack.open(folder.resolve("elsewhere"), clock.instant()))
                .isInstanceOf(LoginRefused.class)
                .hasMessageContaining("There is no Onetime in the folder")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void nonsense_in_the_file_opens_nothing() throws IOException {
        var secret = WayBack.open(folder, clock.instant());
        for (var nonsense : new String[] {"", "a b", TokenSecret.hash(secret)}) {
            Files.writeString(folder.resolve("owner"), nonsense);
            assertThat(wayBack.isOpenFor(secret)).isFalse();
        }
    }
}
