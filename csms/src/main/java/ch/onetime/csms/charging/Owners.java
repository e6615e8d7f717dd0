package ch.onetime.csms.charging;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Permission;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.Connector;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may charge, and whose it is then. At a bay that needs no card the person of the bay pays for
 * what no known card has begun: chargers without a reader send an empty tag, or always the same
 * one.
 */
final class Owners {
    private final Access access;
    private final People people;

    Owners(Access access, People people) {
        this.access = access;
        this.people = people;
    }

    Permission judge(Sql sql, StartRequest start) {
        var permission = access.judge(sql, start.tag());
        return isUnknown(permission) && personOfPlug(sql, start) != null
                ? Permission.BY_PLUG
                : permission;
    }

    /** The same tag hears the same as long as the charge lasts, whatever became of the bay. */
    Permission judgeAgain(Sql sql, IdTag tag, Transaction known) {
        var permission = access.judge(sql, tag);
        return isUnknown(permission) && isByPlug(known) && tag.key().equals(known.tag().key())
                ? Permission.BY_PLUG
                : permission;
    }

    /**
     * A known card tells whose it is; only where it does not, the bay does. A charger that nobody
     * has accepted yet charges for no bay, and tests are nobody's.
     */
    @Nullable Whose whose(Sql sql, StartRequest start) {
        return switch (start.standing()) {
            case USUAL -> {
                var byCard = byCard(sql, start);
                var person = byCard == null ? personOfPlug(sql, start) : null;
                yield person == null ? byCard : new Whose(person, Whose.By.BAY);
            }
            case QUARANTINED -> byCard(sql, start);
            case IDENTIFYING, TEST -> null;
        };
    }

    /**
     * OCPP 1.6 names no connector when it asks about a card: where all of them need none, the tag
     * of a charger without a reader is let through. The start decides.
     */
    boolean needsNoCard(Sql sql, List<Connector> connectors, Instant now) {
        var bays =
                connectors.stream()
                        .filter(connector -> connector.number() > 0)
                        .map(Connector::bay)
                        .toList();
        return !bays.isEmpty()
                && bays.stream().allMatch(bay -> bay != null && bay.mode() == BayMode.PLUG)
                && bays.stream().anyMatch(bay -> hasPerson(sql, Objects.requireNonNull(bay), now));
    }

    static boolean isByPlug(Transaction transaction) {
        var whose = transaction.whose();
        return transaction.verdict() == Verdict.ACCEPTED
                && whose != null
                && whose.by() == Whose.By.BAY;
    }

    private @Nullable Whose byCard(Sql sql, StartRequest start) {
        return people.idOf(sql, start.tag(), start.at())
                .map(owner -> new Whose(owner, Whose.By.CARD))
                .orElse(null);
    }

    private boolean hasPerson(Sql sql, Bay bay, Instant now) {
        return people.idAt(sql, bay.id(), now).isPresent();
    }

    private @Nullable Long personOfPlug(Sql sql, StartRequest start) {
        var bay = start.connector().bay();
        return bay == null || bay.mode() != BayMode.PLUG
                ? null
                : people.idAt(sql, bay.id(), start.at()).orElse(null);
    }

    private static boolean isUnknown(Permission permission) {
        return permission.verdict() == Verdict.INVALID;
    }
}
