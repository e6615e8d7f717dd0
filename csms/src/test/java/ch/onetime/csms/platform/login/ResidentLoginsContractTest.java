package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseConfig;
import ch.onetime.csms.platform.database.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People without a password, on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class ResidentLoginsContractTest {
    private static final long KELLER = 71;
    private static final long MEIER = 72;
    private static final String HOME = "192.168.1.20";

    private final TestEngine engine;
    private final ManualClock clock = new ManualClock();

    @TempDir Path folder;
    private DatabaseConfig config;
    private Database database;
    private Logins logins;
    private ResidentLogins residents;

    ResidentLoginsContractTest(TestEngine engine) {
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
    void the_code_of_a_letter_lets_its_person_in_on_every_device() {
        var letter = residents.letter(KELLER);
        assertThat(letter.code())
                .matches("[34679ACDEFGHJKMNPQRTWXY]{4}-[34679ACDEFGHJKMNPQRTWXY]{4}");

        var phone = signedIn(code(letter.code()));
        var tablet = signedIn(code(" " + letter.code().toLowerCase(Locale.ROOT) + " "));

        assertThat(phone.personId()).isEqualTo(KELLER);
        assertThat(phone.role()).isEqualTo(Role.RESIDENT);
        assertThat(phone.name()).isEqualTo("Person 71");
        assertThat(tablet.tokenId()).isNotEqualTo(phone.tokenId());
        assertThat(residents.access(KELLER).sessions()).isEqualTo(2);
        assertThat(residents.access(MEIER).sessions()).isZero();
    }

    @Test
    void the_link_of_a_letter_is_good_again_and_again_a_mailed_one_once() {
        var letter = residents.letter(KELLER);
        signedIn(link(letter.secret()));
        signedIn(link(letter.secret()));

        var mailed = residents.mailedLink(KELLER);
        signedIn(link(mailed));
        assertThat(link(mailed)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void codes_and_links_end_at_their_time() {
        var letter = residents.letter(KELLER);
        var mailed = residents.mailedLink(KELLER);

        clock.pass(ResidentLogins.MAILED);
        assertThat(link(mailed)).isInstanceOf(SignIn.Wrong.class);
        signedIn(code(letter.code()));

        clock.pass(ResidentLogins.LETTER);
        assertThat(code(letter.code())).isInstanceOf(SignIn.Wrong.class);
        assertThat(link(letter.secret())).isInstanceOf(SignIn.Wrong.class);
        assertThat(residents.access(KELLER).letterUntil()).isEmpty();
    }

    @Test
    void a_new_letter_replaces_the_old_one() {
        var old = residents.letter(KELLER);
        var fresh = residents.letter(KELLER);

        assertThat(code(old.code())).isInstanceOf(SignIn.Wrong.class);
        assertThat(link(old.secret())).isInstanceOf(SignIn.Wrong.class);
        signedIn(code(fresh.code()));
    }

    @Test
    void revoking_ends_sessions_codes_and_links_of_this_person_alone() {
        var letter = residents.letter(KELLER);
        var mailed = residents.mailedLink(KELLER);
        var kellers = issued(code(letter.code()));
        var meiers = issued(code(residents.letter(MEIER).code()));

        residents.revokeAll(KELLER);
        assertThat(logins.bearer(kellers.secret())).isEmpty();
        assertThat(code(letter.code())).isInstanceOf(SignIn.Wrong.class);
        assertThat(link(mailed)).isInstanceOf(SignIn.Wrong.class);
        assertThat(logins.bearer(meiers.secret())).isPresent();

        restart();
        assertThat(logins.bearer(kellers.secret())).isEmpty();
        assertThat(logins.bearer(meiers.secret()).orElseThrow().personId()).isEqualTo(MEIER);
    }

    @Test
    void who_is_not_one_of_our_people_any_more_stays_outside() {
        var letter = residents.letter(KELLER);

        assertThat(residents.withCode(letter.code(), HOME, _ -> Optional.empty()))
                .isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void guessing_is_slowed_down_for_the_one_who_guesses() {
        var letter = residents.letter(KELLER);
        for (var guess = 0; guess < 20; guess++) {
            assertThat(code("GUESS-" + guess)).isInstanceOf(SignIn.Wrong.class);
        }

        assertThat(code(letter.code())).isInstanceOf(SignIn.TooMany.class);
        assertThat(residents.withCode(letter.code(), "192.168.1.21", this::name))
                .isInstanceOf(SignIn.SignedIn.class);
        clock.pass(Duration.ofSeconds(6));
        signedIn(code(letter.code()));
    }

    @Test
    void who_types_the_same_wrong_code_again_and_again_hinders_no_neighbour() {
        var letter = residents.letter(KELLER);
        for (var mistake = 0; mistake < 5; mistake++) {
            assertThat(code("AAAA-AAAA")).isInstanceOf(SignIn.Wrong.class);
        }

        assertThat(code("aaaa aaaa")).isInstanceOf(SignIn.TooMany.class);
        signedIn(code(letter.code()));
    }

    @Test
    void many_who_guess_together_are_slowed_down_as_one() {
        var letter = residents.letter(KELLER);
        for (var guess = 0; guess < 50; guess++) {
            residents.withCode("GUESS-" + guess, "10.0.0." + guess, this::name);
        }

        assertThat(code(letter.code())).isInstanceOf(SignIn.TooMany.class);
    }

    @Test
    void the_code_is_no_secret_of_a_link_and_nonsense_is_nothing() {
        var letter = residents.letter(KELLER);

        assertThat(link(letter.code())).isInstanceOf(SignIn.Wrong.class);
        assertThat(code(letter.secret())).isInstanceOf(SignIn.Wrong.class);
        assertThat(code("")).isInstanceOf(SignIn.Wrong.class);
        assertThat(letter.toString()).doesNotContain(letter.code(), letter.secret());
    }

    private SignIn code(String typed) {
        return residents.withCode(typed, HOME, this::name);
    }

    private SignIn link(String secret) {
        return residents.withLink(secret, this::name);
    }

    private Optional<String> name(long personId) {
        return Optional.of("Person " + personId);
    }

    private Caller signedIn(SignIn signIn) {
        return logins.bearer(issued(signIn).secret()).orElseThrow();
    }

    private static Issued issued(SignIn signIn) {
        assertThat(signIn).isInstanceOf(SignIn.SignedIn.class);
        return ((SignIn.SignedIn) signIn).session();
    }

    private void restart() {
        database.close();
        start();
    }

    private void start() {
        database = Database.open(config, clock);
        logins =
                new Logins(
                        database,
                        new Passwords(Passwords.USUAL_MINIMUM),
                        new MachineKeys(new byte[32]),
                        clock);
        residents = logins.residents(MachineKeys.in(folder));
    }
}
