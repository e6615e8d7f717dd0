package ch.onetime.csms.charging;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.Holders;
import ch.onetime.csms.access.IdTag;
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

    Owners(Access access) {
        this.access = access;
    }

    /** Until this work ends, neither card nor bay of this start changes hands. */
    void hold(Sql sql, StartRequest start) {
        Holders.hold(sql, start.tag(), plugBay(start));
    }

    Permission judge(Sql sql, StartRequest start) {
        var permission = access.judge(sql, start.tag());
        var bay = plugBay(start);
        return isUnknown(permission)
                        && bay != null
                        && Holders.ofBay(sql, bay, start.at()).isPresent()
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

    /** A charger that nobody has accepted yet charges for no bay, and tests are nobody's. */
    @Nullable Whose whose(Sql sql, StartRequest start) {
        return switch (start.standing()) {
            case USUAL -> whose(sql, start.tag(), plugBay(start), start.at());
            case QUARANTINED, REMOVED -> whose(sql, start.tag(), null, start.at());
            case IDENTIFYING, TEST -> null;
        };
    }

    /** The same of a transaction that is known, as far as is known by now. */
    static @Nullable Whose whose(Sql sql, Transaction known, boolean plugIsEnough) {
        if (known.has(Flag.TEST)) {
            return null;
        }
        var isForBay = plugIsEnough && known.flags().stream().noneMatch(Flag::isAtNoBay);
        return whose(sql, known.tag(), isForBay ? known.bay() : null, known.startedAt());
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

    /**
     * A known card tells whose it is; only where it does not, the bay does.
     *
     * @param plugBay the bay at which the plug is enough; null: a card is needed
     */
    private static @Nullable Whose whose(Sql sql, IdTag card, @Nullable Long plugBay, Instant at) {
        var byCard = Holders.ofCard(sql, card, at);
        if (byCard.isPresent()) {
            return new Whose(byCard.get(), Whose.By.CARD);
        }
        return plugBay == null
                ? null
                : Holders.ofBay(sql, plugBay, at)
                        .map(person -> new Whose(person, Whose.By.BAY))
                        .orElse(null);
    }

    private static boolean hasPerson(Sql sql, Bay bay, Instant now) {
        return Holders.ofBay(sql, bay.id(), now).isPresent();
    }

    private static @Nullable Long plugBay(StartRequest start) {
        var bay = start.connector().bay();
        return bay == null || bay.mode() != BayMode.PLUG ? null : bay.id();
    }

    private static boolean isUnknown(Permission permission) {
        return permission.verdict() == Verdict.INVALID;
    }
}
