package ch.onetime.csms.platform.mail;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestClock;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseConfig;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.platform.login.Seal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings and outbox, on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class MailContractTest {
    private final TestEngine engine;
    private final TestClock clock = new TestClock();
    private final MailHost host = new MailHost();

    @TempDir Path folder;
    private DatabaseConfig config;
    private Database database;
    private Events events;
    private Mail mail;

    MailContractTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        config = engine.fresh(folder);
        start();
    }

    @AfterEach
    void close() {
        stop();
        host.close();
    }

    @Test
    void without_a_server_no_mail_is_made() {
        assertThat(mail.post(letter("a"))).isEqualTo(Posted.NO_SERVER);

        mail.use(host.plain());
        assertThat(mail.latest(10)).isEmpty();
        assertThat(mail.standing().isTrouble()).isFalse();
    }

    @Test
    void a_mail_goes_out_once_whoever_asks_again() {
        mail.use(host.plain());

        assertThat(mail.post(letter("charge-ended-17"))).isEqualTo(Posted.WAITING);
        assertThat(mail.post(letter("charge-ended-17"))).isEqualTo(Posted.ALREADY);
        eventually("it is sent", () -> states().equals(List.of(MailState.SENT)));
        restart();
        assertThat(mail.post(letter("charge-ended-17"))).isEqualTo(Posted.ALREADY);
        mail.post(letter("charge-ended-18"));

        eventually(
                "the other, too", () -> states().equals(List.of(MailState.SENT, MailState.SENT)));
        assertThat(host.received()).hasSize(2);
    }

    @Test
    void what_has_been_sent_is_let_go_of() {
        mail.use(host.plain());
        mail.post(letter("a"));
        eventually("it is sent", () -> states().equals(List.of(MailState.SENT)));

        assertThat(bodies()).containsExactly("");
    }

    @Test
    void a_lost_server_makes_mails_wait_and_they_go_out_when_it_is_mended() {
        mail.use(MailHost.lost());
        mail.post(letter("a"));
        mail.post(letter("b"));
        eventually("it was tried", this::nothingIsDue);

        assertThat(mail.standing().problem().orElseThrow())
                .isInstanceOf(Delivery.Unreachable.class);
        assertThat(mail.standing().waitingSince()).contains(clock.instant());
        mail.use(host.plain());

        eventually("both are sent", () -> host.received().size() == 2);
        eventually("and known", () -> !mail.standing().isTrouble());
    }

    @Test
    void what_one_mail_has_met_at_a_lost_server_the_others_are_spared() {
        mail.use(MailHost.lost());
        mail.post(letter("a"));
        mail.post(letter("b"));
        eventually("it was tried", this::nothingIsDue);
        execute("UPDATE mails SET attempts = 0");

        mail.use(MailHost.lost()); // both are due at once, and both are there

        eventually("one was tried", () -> mail.standing().waiting() == 1);
        eventually("the other waits with it", this::nothingIsDue);
        assertThat(mail.standing().waiting()).isEqualTo(1);
    }

    @Test
    void a_mail_that_waits_outlives_a_restart() {
        mail.use(MailHost.lost());
        mail.post(letter("a"));
        eventually("it was tried", () -> mail.standing().waiting() == 1);
        stop();

        start();
        mail.use(host.plain());

        eventually("it is sent", () -> host.received().size() == 1);
    }

    @Test
    void after_three_days_a_mail_is_given_up_visibly() {
        mail.use(MailHost.lost());
        mail.post(letter("a"));
        eventually("it was tried", () -> mail.standing().waiting() == 1);

        clock.pass(Mail.LONGEST_TRY);
        restart();

        eventually("given up", () -> states().equals(List.of(MailState.GIVEN_UP)));
        assertThat(mail.standing().givenUp()).isEqualTo(1);
        assertThat(mail.latest(1).getFirst().problem()).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void a_mail_that_is_of_no_use_any_more_is_not_sent() {
        mail.use(MailHost.lost());
        mail.post(letter("link", clock.instant().plus(Duration.ofMinutes(30))));
        eventually("it was tried", () -> mail.standing().waiting() == 1);

        clock.pass(Duration.ofMinutes(30));
        mail.use(host.plain());

        eventually("given up", () -> states().equals(List.of(MailState.GIVEN_UP)));
        assertThat(host.received()).isEmpty();
    }

    @Test
    void the_password_is_sealed_in_the_table_and_masked_in_texts() {
        var server = MailHost.server(Encryption.TLS, 465, MailHost.login());
        mail.use(server);

        assertThat(mail.server()).contains(server);
        assertThat(mail.server().toString()).doesNotContain(MailHost.PASSWORD);
        assertThat(sealed()).startsWith("aes-gcm:").doesNotContain(MailHost.PASSWORD);
        restart();
        assertThat(mail.server()).contains(server);
    }

    @Test
    void another_installation_cannot_open_the_password_and_says_so() throws Exception {
        mail.use(MailHost.server(Encryption.TLS, 465, MailHost.login()));
        stop();
        Files.delete(folder.resolve("secret"));

        start();

        var login = mail.server().orElseThrow().login();
        assertThat(login).isEqualTo(new MailLogin(MailHost.USER, null));
        assertThat(mail.test(mail.server().orElseThrow(), letter("a")))
                .isEqualTo(new Delivery.PasswordWrong());
    }

    @Test
    void a_server_can_be_forgotten_with_its_password() {
        mail.use(MailHost.server(Encryption.TLS, 465, MailHost.login()));

        assertThat(mail.forget()).isTrue();
        assertThat(mail.forget()).isFalse();

        assertThat(mail.server()).isEmpty();
        assertThat(sealed()).isNull();
    }

    @Test
    void what_waits_for_a_forgotten_server_can_be_read_by_nobody_and_goes_out_no_more() {
        mail.use(MailHost.lost());
        mail.post(letter("a"));
        mail.post(letter("b"));
        eventually("it was tried", this::nothingIsDue);

        mail.forget();

        assertThat(states()).containsExactly(MailState.GIVEN_UP, MailState.GIVEN_UP);
        assertThat(bodies()).containsExactly("", "");
        assertThat(mail.post(letter("c"))).isEqualTo(Posted.NO_SERVER);
        mail.use(host.plain());
        mail.post(letter("d"));
        eventually("the new one is sent", () -> host.received().size() == 1);
        assertThat(mail.latest(10)).hasSize(3);
    }

    @Test
    void what_an_older_version_let_wait_without_a_server_is_given_up_at_the_start() {
        mail.use(MailHost.lost());
        mail.post(letter("a"));
        eventually("it was tried", () -> mail.standing().waiting() == 1);
        execute("UPDATE mail_servers SET archived_at = 1");
        execute("UPDATE mails SET next_at = 1");

        restart();

        eventually("given up", () -> states().equals(List.of(MailState.GIVEN_UP)));
        assertThat(bodies()).containsExactly("");
    }

    @Test
    void a_server_that_is_entered_while_the_outbox_looks_for_one_is_not_robbed_of_its_mail() {
        mail.use(MailHost.lost());
        mail.post(letter("a"));
        eventually("it was tried", () -> mail.standing().waiting() == 1);
        execute("UPDATE mails SET next_at = 1");

        new Outbox(database, events, clock, Optional::empty, new Smtp(clock)).catchUp();

        assertThat(states()).containsExactly(MailState.WAITING);
        mail.use(host.plain());
        eventually("it is sent", () -> host.received().size() == 1);
    }

    @Test
    void a_test_mail_is_not_kept() {
        assertThat(mail.test(host.plain(), letter("test"))).isEqualTo(new Delivery.Accepted());
        assertThat(host.received()).hasSize(1);
        assertThat(mail.latest(10)).isEmpty();
    }

    private List<MailState> states() {
        return mail.latest(10).stream().map(SentMail::state).toList();
    }

    /** All that wait do so for their next try, so that nobody is at one of them just now. */
    private boolean nothingIsDue() {
        return mail.latest(10).stream().allMatch(it -> it.nextAt().isAfter(clock.instant()));
    }

    private List<String> bodies() {
        return database.read(
                sql -> sql.createQuery("SELECT body FROM mails").mapTo(String.class).list());
    }

    private void execute(String statement) {
        database.write(Lane.PEOPLE, 0, sql -> sql.createUpdate(statement).execute());
    }

    private @Nullable String sealed() {
        return database.read(sql ->
                sql.createQuery("SELECT password_sealed FROM mail_servers")
                        .map(row -> row.getColumn(1, String.class))
                        .list()
                        .getFirst());
    }

    /** Port 9 is nobody's. */
    private static Letter letter(String key) {
        return letter(key, null);
    }

    private static Letter letter(String key, @Nullable Instant goodUntil) {
        return new Letter(
                key, "Keller", new MailAddress("keller@example.ch"), "Subject", "Text", goodUntil);
    }

    private void restart() {
        stop();
        start();
    }

    private void stop() {
        events.close();
        database.close();
    }

    private void start() {
        database = Database.open(config, clock);
        events = new Events();
        mail = new Mail(database, events, clock, Seal.in(folder));
    }
}
