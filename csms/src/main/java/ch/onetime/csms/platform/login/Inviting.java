package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people in by a link that works once: new ones, and those who have lost their password. */
public final class Inviting {
    public static final Duration LENGTH = Duration.ofDays(7);

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    public Inviting(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that still let somebody in, oldest first. */
    public List<Invitation> open() {
        return database.read(sql -> Invitations.open(sql, clock.instant()));
    }

    public Optional<Invitation> find(String secret) {
        return database.read(sql -> Invitations.find(sql, secret, clock.instant()));
    }

    /**
     * @param by the name of whoever invites
     */
    public Invited invite(Invitee invitee, String by) {
        return write(fresh(invitee, null, null, by), "user.invited", by);
    }

    /** A known person chooses a new password; the old one is good until then. */
    public Invited newPassword(User user, String by) {
        var invitee = new Invitee(user.name(), user.role(), user.email(), user.language(), null);
        return write(fresh(invitee, user.id(), null, by), "user.reset", by);
    }

    /**
     * Whoever has set the system up gives it to its owner. Until the owner has come in, the first
     * one stays responsible, so that a lost letter leaves nobody outside; from that moment on he is
     * an installer for {@link Team#INSTALLER}.
     */
    public Invited handOver(User from, Invitee owner) {
        return write(fresh(owner, null, from.id(), from.name()), "site.handover", from.name());
    }

    public boolean withdraw(Invitation invitation, String by) {
        var entry = audit.entry(by, "invitation.withdrawn", invitation.name(), "");
        return database.write(
                Lane.PEOPLE,
                invitation.id(),
                sql -> {
                    if (!Invitations.withdraw(sql, invitation.id(), entry.at())) {
                        return false;
                    }
                    Audit.write(sql, entry);
                    return true;
                });
    }

    /** Of two links for the same purpose only the newer one works. */
    private Invited write(Invited invited, String action, String by) {
        var invitation = invited.invitation();
        var entry = audit.entry(by, action, invitation.name(), invitation.role().name());
        database.write(
                Lane.PEOPLE,
                invitation.id(),
                sql -> {
                    withdrawEarlier(sql, invitation.userId(), entry.at());
                    withdrawEarlier(sql, invitation.handedOverBy(), entry.at());
                    withdrawOfSameName(sql, invitation, entry.at());
                    Invitations.add(sql, invited);
                    Audit.write(sql, entry);
                    return true;
                });
        return invited;
    }

    private static void withdrawEarlier(Sql sql, @Nullable Long user, Instant at) {
        if (user != null) {
            Invitations.withdrawOf(sql, user, at);
        }
    }

    /** Whoever is invited again, by another press of the button too, has one link. */
    private static void withdrawOfSameName(Sql sql, Invitation fresh, Instant at) {
        if (isOfSomebodyNew(fresh)) {
            Invitations.open(sql, at).stream()
                    .filter(Inviting::isOfSomebodyNew)
                    .filter(one -> one.name().equalsIgnoreCase(fresh.name()))
                    .forEach(one -> Invitations.withdraw(sql, one.id(), at));
        }
    }

    private static boolean isOfSomebodyNew(Invitation one) {
        return one.userId() == null && one.handedOverBy() == null;
    }

    private Invited fresh(
            Invitee invitee, @Nullable Long userId, @Nullable Long handedOverBy, String by) {
        var now = clock.instant();
        var until = invitee.accessUntil();
        var invitation =
                new Invitation(
                        database.nextId(),
                        new UserName(invitee.name()).text(),
                        invitee.role(),
                        invitee.email(),
                        invitee.language(),
                        invitee.role() == Role.INSTALLER && until == null
                                ? now.plus(Team.INSTALLER)
                                : until,
                        userId,
                        handedOverBy,
                        by,
                        now,
                        now.plus(LENGTH));
        return new Invited(invitation, TokenSecret.fresh());
    }
}
