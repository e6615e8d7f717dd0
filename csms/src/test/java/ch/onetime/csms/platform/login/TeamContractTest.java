package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseConfig;
import ch.onetime.csms.platform.database.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may come in, how they are let in, and how that ends; on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class TeamContractTest {
    private static final String PASSWORD = "correct horse";
    private static final Origin PHONE = new Origin("192.168.1.20", "Firefox, Android");

    private final TestEngine engine;
    private final ManualClock clock = new ManualClock();

    @TempDir Path folder;
    private DatabaseConfig config;
    private Database database;
    private Audit audit;
    private Logins logins;
    private Team team;
    private Inviting inviting;
    private ComingIn comingIn;
    private User anna;

    TeamContractTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        config = engine.fresh(folder);
        start();
        anna = ((NewUser.Added) logins.addUser("Anna", PASSWORD, Role.OWNER)).user();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_invitation_lets_one_person_in_once() {
        var invited = inviting.invite(invitee("Beat", Role.MANAGER, null), "Anna");
        assertThat(inviting.open()).containsExactly(invited.invitation());
        assertThat(inviting.find(invited.secret())).contains(invited.invitation());

        var in = in(comingIn.accept(invited.secret(), "Beat M.", PASSWORD, PHONE));

        assertThat(in.user().role()).isEqualTo(Role.MANAGER);
        assertThat(in.user().email()).isEqualTo("somebody@example.org");
        assertThat(logins.bearer(in.session().secret()).orElseThrow().name()).isEqualTo("Beat M.");
        assertThat(comingIn.accept(invited.secret(), "Carl", PASSWORD, PHONE))
                .isEqualTo(new Acceptance.Gone());
        assertThat(inviting.open()).isEmpty();
        assertThat(invited.toString()).doesNotContain(invited.secret());
        signedIn("beat m.");
    }

    @Test
    void an_invitation_ends_after_seven_days_or_when_it_is_withdrawn() {
        var old = inviting.invite(invitee("Old", Role.READER, null), "Anna");
        clock.pass(Inviting.LENGTH);
        var withdrawn = inviting.invite(invitee("Gone", Role.READER, null), "Anna");

        assertThat(inviting.withdraw(withdrawn.invitation(), "Anna")).isTrue();
        assertThat(inviting.withdraw(withdrawn.invitation(), "Anna")).isFalse();
        assertThat(comingIn.accept(old.secret(), "Old", PASSWORD, PHONE))
                .isEqualTo(new Acceptance.Gone());
        assertThat(comingIn.accept(withdrawn.secret(), "Gone", PASSWORD, PHONE))
                .isEqualTo(new Acceptance.Gone());
        assertThat(logins.users()).containsExactly(anna);
    }

    @Test
    void a_name_that_is_taken_leaves_the_invitation_open() {
        var invited = inviting.invite(invitee("Anna", Role.READER, null), "Anna");

        assertThat(comingIn.accept(invited.secret(), "ANNA", PASSWORD, PHONE))
                .isEqualTo(new Acceptance.Taken());
        assertThat(comingIn.accept(invited.secret(), "Anna R.", "short", PHONE))
                .isInstanceOf(Acceptance.Unfit.class);
        in(comingIn.accept(invited.secret(), "Anna R.", PASSWORD, PHONE));
    }

    @Test
    void a_lost_password_is_set_anew_by_a_link_and_ends_the_old_sessions() {
        var session = signedIn("Anna");
        var first = inviting.newPassword(anna, "Anna");
        var second = inviting.newPassword(anna, "Anna");

        assertThat(comingIn.accept(first.secret(), "", "battery staple", PHONE))
                .isEqualTo(new Acceptance.Gone());
        assertThat(logins.bearer(session.secret())).isPresent();
        var in = in(comingIn.accept(second.secret(), "", "battery staple", PHONE));
        assertThat(in.user()).isEqualTo(anna);
        assertThat(logins.bearer(session.secret())).isEmpty();
        assertThat(logins.bearer(in.session().secret())).isPresent();
        assertThat(logins.signIn("Anna", PASSWORD)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void an_installer_is_out_when_the_time_is_over_and_in_again_when_there_is_more() {
        var until = clock.instant().plus(Duration.ofDays(10));
        var invited = inviting.invite(invitee("Ivo", Role.INSTALLER, until), "Anna");
        var in = in(comingIn.accept(invited.secret(), "Ivo", PASSWORD, PHONE));

        clock.pass(Duration.ofDays(9));
        assertThat(logins.bearer(in.session().secret())).isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(logins.bearer(in.session().secret())).isEmpty();
        assertThat(logins.signIn("Ivo", "wrong")).isEqualTo(new SignIn.Wrong());
        assertThat(logins.signIn("Ivo", PASSWORD)).isEqualTo(new SignIn.Expired(until));
        team.become(in.user().id(), Role.INSTALLER, null, "Anna");
        signedIn("Ivo");
        assertThat(team.find(in.user().id()).orElseThrow().expiresAt())
                .isEqualTo(clock.instant().plus(Team.INSTALLER));
    }

    @Test
    void who_is_ended_or_becomes_something_else_notices_at_once_and_after_a_restart() {
        logins.addUser("Beat", PASSWORD, Role.MANAGER);
        var beat = team.all().getLast();
        var session = signedIn("Beat");

        team.become(beat.id(), Role.READER, null, "Anna");
        assertThat(role(session)).isEqualTo(Role.READER);
        restart();
        assertThat(role(session)).isEqualTo(Role.READER);
        team.become(beat.id(), Role.READER, clock.instant(), "Anna");
        assertThat(logins.bearer(session.secret())).isEmpty();
        restart();
        assertThat(logins.bearer(session.secret())).isEmpty();
    }

    @Test
    void who_leaves_is_out_at_once_and_the_name_stays_theirs() {
        logins.addUser("Beat", PASSWORD, Role.MANAGER);
        var beat = team.all().getLast();
        var session = signedIn("Beat");
        var link = inviting.newPassword(beat, "Anna");

        assertThat(team.archive(beat.id(), "Anna")).isEqualTo(new TeamChange.Done(beat));
        assertThat(team.archive(beat.id(), "Anna")).isEqualTo(new TeamChange.Nobody());
        assertThat(logins.bearer(session.secret())).isEmpty();
        assertThat(logins.signIn("Beat", PASSWORD)).isEqualTo(new SignIn.Wrong());
        assertThat(inviting.find(link.secret())).isEmpty();
        assertThat(logins.addUser("Beat", PASSWORD, Role.READER)).isEqualTo(new NewUser.Taken());
    }

    @Test
    void the_last_owner_can_neither_leave_nor_become_anything_else() {
        var ended = clock.instant();
        assertThat(team.archive(anna.id(), "Anna")).isEqualTo(new TeamChange.LastOwner());
        assertThat(team.become(anna.id(), Role.MANAGER, null, "Anna"))
                .isEqualTo(new TeamChange.LastOwner());
        assertThat(team.become(anna.id(), Role.OWNER, ended, "Anna"))
                .isEqualTo(new TeamChange.LastOwner());

        logins.addUser("Olga", PASSWORD, Role.OWNER);
        assertThat(team.become(anna.id(), Role.MANAGER, null, "Olga"))
                .isInstanceOf(TeamChange.Done.class);
        assertThat(team.archive(team.all().getLast().id(), "Anna"))
                .isEqualTo(new TeamChange.LastOwner());
    }

    @Test
    void the_last_owner_has_no_end_because_then_nobody_could_let_anybody_in() {
        var nextYear = clock.instant().plus(Duration.ofDays(365));
        assertThat(team.become(anna.id(), Role.OWNER, nextYear, "Anna"))
                .isEqualTo(new TeamChange.LastOwner());

        logins.addUser("Olga", PASSWORD, Role.OWNER);
        var olga = team.all().getLast();
        assertThat(team.become(olga.id(), Role.OWNER, nextYear, "Anna"))
                .isInstanceOf(TeamChange.Done.class);
        for (var change :
                List.of(
                        team.become(anna.id(), Role.OWNER, nextYear, "Olga"),
                        team.become(anna.id(), Role.OWNER, clock.instant(), "Olga"),
                        team.become(anna.id(), Role.MANAGER, null, "Olga"),
                        team.archive(anna.id(), "Olga"))) {
            assertThat(change).isEqualTo(new TeamChange.LastOwner());
        }

        assertThat(team.reach(olga.id(), "olga@example.org", null, "Olga"))
                .isInstanceOf(TeamChange.Done.class);
        assertThat(team.archive(olga.id(), "Anna")).isInstanceOf(TeamChange.Done.class);
    }

    @Test
    void an_owner_with_an_end_can_be_kept_for_good_again() {
        logins.addUser("Olga", PASSWORD, Role.OWNER);
        var olga = team.all().getLast();
        team.become(anna.id(), Role.OWNER, clock.instant().plus(Duration.ofDays(1)), "Olga");
        clock.pass(Duration.ofDays(2));

        assertThat(team.become(anna.id(), Role.OWNER, null, "Olga"))
                .isInstanceOf(TeamChange.Done.class);
        assertThat(team.archive(olga.id(), "Anna")).isInstanceOf(TeamChange.Done.class);
        signedIn("Anna");
    }

    @Test
    void a_handover_makes_an_owner_and_its_giver_an_installer_for_thirty_days() {
        var session = signedIn("Anna");
        var program = programOf(anna);
        var lost = inviting.handOver(anna, Invitee.owner("Olga", null, null));
        var invited = inviting.handOver(anna, Invitee.owner("Olga", null, "de-CH"));
        assertThat(role(session)).isEqualTo(Role.OWNER);
        assertThat(inviting.find(lost.secret())).isEmpty();

        var olga = in(comingIn.accept(invited.secret(), "Olga", PASSWORD, PHONE)).user();

        assertThat(olga.role()).isEqualTo(Role.OWNER);
        assertThat(role(session)).isEqualTo(Role.INSTALLER);
        assertThat(logins.bearer(program.secret())).isEmpty();
        restart();
        assertThat(role(session)).isEqualTo(Role.INSTALLER);
        assertThat(logins.bearer(program.secret())).isEmpty();
        assertThat(team.find(anna.id()).orElseThrow().expiresAt())
                .isEqualTo(clock.instant().plus(Team.INSTALLER));
        clock.pass(Team.INSTALLER);
        assertThat(logins.bearer(session.secret())).isEmpty();
        assertThat(audit.latest(Long.MAX_VALUE, 10))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "site.handedover", "invitation.accepted", "site.handover", "site.handover");
    }

    @Test
    void an_owner_whose_access_was_ended_hands_nothing_over_any_more() {
        logins.addUser("Beat", PASSWORD, Role.OWNER);
        var invited = inviting.handOver(anna, Invitee.owner("Olga", null, null));

        team.become(anna.id(), Role.OWNER, clock.instant(), "Beat");

        assertThat(inviting.find(invited.secret())).isEmpty();
        assertThat(team.find(anna.id()).orElseThrow().isGoodAt(clock.instant())).isFalse();
    }

    @Test
    void a_session_says_what_it_runs_on_and_when_it_was_last_used() {
        var session = ((SignIn.SignedIn) logins.signIn("Anna", PASSWORD, PHONE)).session();
        clock.pass(Duration.ofHours(1));
        logins.bearer(session.secret());
        var seen = clock.instant();

        assertThat(logins.sessionsOf(anna))
                .containsExactly(new TokenUse(session.token(), seen))
                .allSatisfy(use -> assertThat(use.token().device()).isEqualTo("Firefox, Android"));
        restart();
        assertThat(logins.sessionsOf(anna)).containsExactly(new TokenUse(session.token(), seen));
        team.endSessions(anna.id(), "Anna");
        assertThat(logins.sessionsOf(anna)).isEmpty();
        assertThat(logins.bearer(session.secret())).isEmpty();
    }

    @Test
    void where_letters_go_is_kept_and_changes_nothing_else() {
        var program = programOf(anna);
        team.reach(anna.id(), "anna@example.org", "fr-CH", "Anna");

        assertThat(team.all())
                .containsExactly(
                        new User(anna.id(), "Anna", Role.OWNER, null, "anna@example.org", "fr-CH"));
        assertThat(logins.bearer(program.secret())).isPresent();
    }

    private Issued programOf(User user) {
        var token =
                new Token(
                        database.nextId(),
                        user.id(),
                        TokenKind.PROGRAM,
                        user.name(),
                        user.role(),
                        clock.instant(),
                        null,
                        null,
                        null);
        var issued = new Issued(token, TokenSecret.fresh());
        logins.grants().give(issued, _ -> true);
        return issued;
    }

    private static Invitee invitee(String name, Role role, @Nullable Instant until) {
        return new Invitee(name, role, "somebody@example.org", null, until);
    }

    private static Acceptance.In in(Acceptance acceptance) {
        return (Acceptance.In) acceptance;
    }

    private Role role(Issued session) {
        return logins.bearer(session.secret()).orElseThrow().role();
    }

    private Issued signedIn(String name) {
        return ((SignIn.SignedIn) logins.signIn(name, PASSWORD)).session();
    }

    private void restart() {
        database.close();
        start();
    }

    private void start() {
        var passwords = new Passwords(Passwords.USUAL_MINIMUM);
        database = Database.open(config);
        audit = new Audit(database, clock);
        logins = new Logins(database, passwords, new MachineKeys(new byte[32]), clock);
        team = new Team(database, logins, audit, clock);
        inviting = new Inviting(database, audit, clock);
        comingIn = new ComingIn(database, logins, passwords, audit, clock);
    }
}
