package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.DatabaseConfig;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People and tokens, on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class LoginsContractTest {
    private static final String PASSWORD = "correct horse";

    private final TestEngine engine;
    private final ManualClock clock = new ManualClock();

    @TempDir Path folder;
    private DatabaseConfig config;
    private Database database;
    private Logins logins;

    LoginsContractTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        config = engine.fresh(folder);
        start();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_program_is_recognised_by_its_token_until_it_is_revoked() {
        var issued = logins.issueToken("Home Assistant", Role.READER, TokenKind.PROGRAM, null);

        assertThat(issued.secret()).matches("ot_[A-Za-z0-9_-]{43}");
        assertThat(logins.bearer(issued.secret()))
                .contains(new Caller(issued.token().id(), "Home Assistant", Role.READER));
        assertThat(logins.revoke(issued.token().id())).isTrue();
        assertThat(logins.bearer(issued.secret())).isEmpty();
        assertThat(logins.revoke(issued.token().id())).isFalse();
    }

    @Test
    void tokens_and_their_end_outlive_a_restart() {
        var kept = logins.issueToken("kept", Role.OWNER, TokenKind.PROGRAM, null);
        var revoked = logins.issueToken("revoked", Role.OWNER, TokenKind.PROGRAM, null);
        logins.revoke(revoked.token().id());
        restart();

        assertThat(logins.list()).containsExactly(kept.token());
        assertThat(logins.bearer(kept.secret())).contains(kept.token().caller());
        assertThat(logins.bearer(revoked.secret())).isEmpty();
    }

    @Test
    void a_token_ends_at_its_time_before_and_after_a_restart() {
        var soon = clock.instant().plus(Duration.ofHours(1));
        var issued = logins.issueToken("guest", Role.READER, TokenKind.PROGRAM, soon);
        assertThat(logins.bearer(issued.secret())).isPresent();

        clock.pass(Duration.ofHours(1));
        assertThat(logins.bearer(issued.secret())).isEmpty();
        assertThat(logins.list()).isEmpty();
        restart();
        assertThat(logins.bearer(issued.secret())).isEmpty();
    }

    @Test
    void the_secret_is_neither_in_the_table_nor_in_a_text() {
        var issued = logins.issueToken("program", Role.READER, TokenKind.PROGRAM, null);
        var query = "SELECT hash FROM tokens";
        var hash = database.<String>read(sql -> sql.createQuery(query).mapTo(String.class).one());

        assertThat(hash).matches("[0-9a-f]{64}").isNotEqualTo(issued.secret());
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void a_token_without_a_name_is_not_given() {
        assertThatThrownBy(() -> logins.issueToken(" ", Role.READER, TokenKind.PROGRAM, null))
                .hasMessage("A token's name has 1 to 100 characters.");
    }

    @Test
    void nonsense_is_nobodys_token() {
        for (var text : new String[] {"", "ot_", "ot_" + "A".repeat(43), "x".repeat(10_000)}) {
            assertThat(logins.bearer(text)).isEmpty();
        }
    }

    @Test
    void tokens_are_good_while_the_database_is_away() {
        var issued = logins.issueToken("program", Role.READER, TokenKind.PROGRAM, null);
        var id = issued.token().id();
        database.close();

        assertThat(logins.bearer(issued.secret())).isPresent();
        assertThatThrownBy(() -> logins.revoke(id)).isInstanceOf(DatabaseAway.class);
        assertThatThrownBy(() -> logins.signIn("anna", PASSWORD)).isInstanceOf(DatabaseAway.class);
    }

    @Test
    void a_person_signs_in_and_is_out_after_thirty_days_or_when_signing_out() {
        logins.addUser("Anna", PASSWORD, Role.MANAGER);
        var first = signedIn("anna ", PASSWORD);
        var second = signedIn("ANNA", PASSWORD);

        var caller = logins.bearer(first.secret()).orElseThrow();
        assertThat(caller).isEqualTo(new Caller(first.token().id(), "Anna", Role.MANAGER));
        logins.signOut(caller);
        assertThat(logins.bearer(first.secret())).isEmpty();
        assertThat(logins.bearer(second.secret())).isPresent();
        clock.pass(Duration.ofDays(30));
        assertThat(logins.bearer(second.secret())).isEmpty();
    }

    @Test
    void a_wrong_name_and_a_wrong_password_get_the_same_answer() {
        logins.addUser("Anna", PASSWORD, Role.MANAGER);

        assertThat(logins.signIn("Anna", "wrong")).isEqualTo(new SignIn.Wrong());
        assertThat(logins.signIn("Nobody", PASSWORD)).isEqualTo(new SignIn.Wrong());
        assertThat(logins.signIn("", PASSWORD)).isEqualTo(new SignIn.Wrong());
        assertThat(logins.list()).isEmpty();
    }

    @Test
    void a_browser_that_is_known_waits_for_nobody_elses_guesses() {
        logins.addUser("Anna", PASSWORD, Role.MANAGER);
        var mark = logins.mark(signedIn("Anna", PASSWORD)).orElseThrow();
        for (var guess = 1; guess <= 5; guess++) {
            logins.signIn("Anna", "guess " + guess);
        }

        assertThat(logins.signIn("Anna", PASSWORD)).isInstanceOf(SignIn.TooMany.class);
        restart();
        for (var guess = 1; guess <= 5; guess++) {
            logins.signIn("Anna", "guess " + guess);
        }
        assertThat(logins.signIn("anna", PASSWORD, from(mark))).isInstanceOf(SignIn.SignedIn.class);
        assertThat(logins.signIn("Anna", PASSWORD)).isInstanceOf(SignIn.TooMany.class);
    }

    @Test
    void a_mark_is_good_for_its_name_alone_and_for_five_guesses() {
        logins.addUser("Anna", PASSWORD, Role.MANAGER);
        logins.addUser("Beat", PASSWORD, Role.MANAGER);
        var annas = logins.mark(signedIn("Anna", PASSWORD)).orElseThrow();
        for (var guess = 1; guess <= 5; guess++) {
            assertThat(logins.signIn("Beat", "guess " + guess, from(annas)))
                    .isEqualTo(new SignIn.Wrong());
            assertThat(logins.signIn("Anna", "guess " + guess, from(annas)))
                    .isEqualTo(new SignIn.Wrong());
        }

        assertThat(logins.signIn("Beat", PASSWORD, from(annas))).isInstanceOf(SignIn.TooMany.class);
        assertThat(logins.signIn("Anna", PASSWORD, from(annas))).isInstanceOf(SignIn.TooMany.class);
        assertThat(logins.signIn("Anna", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        for (var forged : List.of("", ".", annas + "0", "x" + annas)) {
            assertThat(logins.signIn("Beat", PASSWORD, from(forged)))
                    .isInstanceOf(SignIn.TooMany.class);
        }
    }

    private static Origin from(String mark) {
        return new Origin(null, null, mark);
    }

    @Test
    void who_guesses_waits_and_the_right_password_waits_too() {
        logins.addUser("Anna", PASSWORD, Role.MANAGER);
        for (var guess = 1; guess <= 5; guess++) {
            assertThat(logins.signIn("Anna", "guess " + guess)).isEqualTo(new SignIn.Wrong());
        }

        assertThat(logins.signIn("anna", PASSWORD))
                .isEqualTo(new SignIn.TooMany(Duration.ofSeconds(30)));
        clock.pass(Duration.ofSeconds(30));
        assertThat(logins.signIn("Anna", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void a_name_belongs_to_one_person_whatever_its_case() {
        var added = logins.addUser("Anna", PASSWORD, Role.MANAGER);

        assertThat(added).isInstanceOf(NewUser.Added.class);
        assertThat(logins.addUser("ANNA", PASSWORD, Role.OWNER)).isEqualTo(new NewUser.Taken());
        assertThat(logins.users())
                .singleElement()
                .satisfies(user -> assertThat(user.role()).isEqualTo(Role.MANAGER));
    }

    @Test
    void a_name_or_password_that_cannot_be_taken_is_answered_with_a_sentence() {
        assertThat(refusal(logins.addUser(" ", PASSWORD, Role.READER)))
                .isEqualTo("The name is empty.");
        assertThat(refusal(logins.addUser("Anna", "short", Role.READER)))
                .isEqualTo("The password has 5 characters; it needs at least 8.");
        assertThat(logins.prepareOwner("An\nna", PASSWORD))
                .isInstanceOfSatisfying(
                        NewOwner.Unfit.class,
                        unfit ->
                                assertThat(unfit.why().rule())
                                        .isEqualTo(Objection.Rule.NAME_UNPRINTABLE));
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        logins.addUser("Anna", PASSWORD, Role.MANAGER);
        logins.addUser("Beat", PASSWORD, Role.MANAGER);
        var old = signedIn("Anna", PASSWORD);
        var other = signedIn("Beat", PASSWORD);

        assertThat(logins.changePassword("Anna", "wrong", "battery staple"))
                .isEqualTo(new PasswordChange.Wrong());
        assertThat(logins.changePassword("Anna", PASSWORD, "short"))
                .isInstanceOf(PasswordChange.Unfit.class);
        assertThat(logins.changePassword("Anna", PASSWORD, "battery staple"))
                .isInstanceOfSatisfying(
                        PasswordChange.Changed.class,
                        changed ->
                                assertThat(logins.bearer(changed.session().secret())).isPresent());
        assertThat(logins.bearer(old.secret())).isEmpty();
        assertThat(logins.bearer(other.secret())).isPresent();
        assertThat(logins.signIn("Anna", PASSWORD)).isEqualTo(new SignIn.Wrong());
        restart();
        assertThat(logins.bearer(old.secret())).isEmpty();
        signedIn("Anna", "battery staple");
    }

    @Test
    void the_first_owner_is_written_in_somebody_elses_work() {
        var owner = (NewOwner.Ready) logins.prepareOwner("Owner", PASSWORD);
        assertThatThrownBy(() ->
                        database.write(
                                Lane.PEOPLE,
                                1,
                                sql -> {
                                    owner.write(sql);
                                    throw new IllegalStateException("set up already");
                                }))
                .hasMessage("set up already");
        assertThat(logins.users()).isEmpty();

        database.write(
                Lane.PEOPLE,
                1,
                sql -> {
                    owner.write(sql);
                    owner.write(sql); // a work may run twice
                    return true;
                });
        var issued = owner.granted();

        assertThat(logins.bearer(issued.secret()).orElseThrow().may(Right.MANAGE_ACCESS)).isTrue();
        signedIn("owner", PASSWORD);
        restart();
        assertThat(logins.bearer(issued.secret())).isPresent();
    }

    @Test
    void recognising_a_caller_costs_next_to_nothing() {
        var issued = logins.issueToken("program", Role.READER, TokenKind.PROGRAM, null);
        // The best of some rounds: a busy machine must not fail a test.
        var best =
                IntStream.range(0, 10)
                        .mapToLong(_ -> nanosOf(1_000, issued.secret()))
                        .min()
                        .orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(500));
    }

    private long nanosOf(int calls, String secret) {
        var begin = System.nanoTime();
        for (var call = 0; call < calls; call++) {
            assertThat(logins.bearer(secret)).isPresent();
        }
        return System.nanoTime() - begin;
    }

    private static String refusal(NewUser outcome) {
        return ((NewUser.Unfit) outcome).why().sentence();
    }

    private Issued signedIn(String name, String password) {
        return ((SignIn.SignedIn) logins.signIn(name, password)).session();
    }

    private void restart() {
        database.close();
        start();
    }

    private void start() {
        database = Database.open(config);
        logins =
                new Logins(
                        database,
                        new Passwords(Passwords.USUAL_MINIMUM),
                        new MachineKeys(new byte[32]),
                        clock);
    }
}
