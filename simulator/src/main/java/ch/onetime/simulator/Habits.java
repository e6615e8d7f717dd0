package ch.onetime.simulator;

import ch.onetime.ocpp.v16.ChangeAvailability;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.ocpp.v16.TriggerMessage;
import ch.onetime.ocpp.v16.UnlockConnector;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a charger does without a person at it: begins and ends charges for the central system,
 * reboots, tells its state. The methods that answer a command only promise; the deed follows on a
 * thread of its own, after the answer is on the line.
 */
final class Habits {
    private static final int ALL = 1_000_000;

    private final ChargePoint charger;
    private final Blueprint blueprint;
    private final SettingsTable settings;
    private final InstantSource clock;

    /** One permit is missing for each deed that was promised and is not done. */
    private final Semaphore promised = new Semaphore(ALL);

    Habits(ChargePoint charger, Blueprint blueprint, SettingsTable settings) {
        this.charger = charger;
        this.blueprint = blueprint;
        this.settings = settings;
        this.clock = blueprint.clock;
    }

    /** A card is held to the charger, or the central system stands in for one. */
    void begins(Outlet outlet, String tag, boolean asksFirst) {
        charger.status(outlet.number, ChargePointStatus.Preparing);
        if (asksFirst && !isAccepted(charger.authorizes(tag).idTagInfo())) {
            charger.status(outlet.number, outlet.resting());
            return;
        }
        var start = outlet.meter.wattHours();
        outlet.meter.draws(blueprint.powerWatts); // before anybody hears of it
        var reply = charger.startsCharging(outlet.number, tag, start, clock.instant());
        if (!isAccepted(reply.idTagInfo()) && stopsOnInvalid()) {
            ends(outlet, StopReason.DeAuthorized);
            return;
        }
        charger.status(outlet.number, ChargePointStatus.Charging);
    }

    private boolean stopsOnInvalid() {
        return settings.flag(SettingsTable.STOPS_ON_INVALID)
                && !blueprint.has(Quirk.IGNORES_INVALID);
    }

    private static boolean isAccepted(IdTagInfo info) {
        return info.status() == IdTagInfo.Status.Accepted;
    }

    /** The charge ends and the cable is taken out. */
    void ends(Outlet outlet, StopReason reason) {
        outlet.meter.draws(0);
        charger.stopsCharging(outlet.number, outlet.meter.wattHours(), clock.instant(), reason);
        charger.status(outlet.number, ChargePointStatus.Finishing);
        charger.status(outlet.number, outlet.resting());
    }

    boolean willStart(@Nullable Long connector, String tag) {
        var outlet =
                charger.outlets().stream()
                        .filter(each -> connector == null || isMeant(each, connector))
                        .filter(Outlet::isFree)
                        .findFirst();
        var asks = settings.flag(SettingsTable.ASKS_BEFORE_REMOTE_START);
        outlet.ifPresent(free -> afterwards(() -> begins(free, tag, asks)));
        return outlet.isPresent();
    }

    private boolean isMeant(Outlet outlet, long connector) {
        return (outlet.number == connector) != blueprint.has(Quirk.BEGINS_ELSEWHERE);
    }

    boolean willStop(long transaction) {
        var outlet =
                charger.outlets().stream()
                        .filter(each -> isCharge(each.charge, transaction))
                        .findFirst();
        outlet.ifPresent(busy -> afterwards(() -> ends(busy, StopReason.Remote)));
        return outlet.isPresent();
    }

    private static boolean isCharge(@Nullable Charge charge, long transaction) {
        return charge != null && charge.transactionId() == transaction;
    }

    /** A soft reset ends charges first; a hard one pulls the plug and tells afterwards. */
    void willReboot(StopReason reason) {
        afterwards(() -> {
            if (reason == StopReason.SoftReset) {
                busy().forEach(outlet -> ends(outlet, reason));
                charger.saysGoodbye();
                charger.comesBack();
            } else {
                charger.pullsItsOwnPlug();
                charger.powerReturns(reason);
            }
        });
    }

    private List<Outlet> busy() {
        return charger.outlets().stream().filter(outlet -> outlet.charge != null).toList();
    }

    void willUsePassword(String hex) {
        blueprint.password(HexFormat.of().parseHex(hex));
        afterwards(() -> {
            charger.saysGoodbye();
            charger.comesBack();
        });
    }

    TriggerMessage.Status willSend(TriggerMessage.Requested wanted, @Nullable Long connector) {
        if (connector != null && connector > blueprint.connectors) {
            return TriggerMessage.Status.Rejected;
        }
        Runnable deed =
                switch (wanted) {
                    case BootNotification -> charger::boots;
                    case Heartbeat -> charger::beats;
                    case StatusNotification -> () -> tellsStatus(connector);
                    case MeterValues -> () -> tellsMeters(connector);
                    case DiagnosticsStatusNotification, FirmwareStatusNotification -> null;
                };
        if (deed == null) return TriggerMessage.Status.NotImplemented;
        afterwards(deed);
        return TriggerMessage.Status.Accepted;
    }

    void tellsStatus(@Nullable Long connector) {
        if (connector == null || connector == 0) {
            charger.status(0, ChargePointStatus.Available);
        }
        for (var outlet : charger.outlets()) {
            if (connector == null || connector == outlet.number) {
                charger.status(outlet.number, outlet.status);
            }
        }
    }

    private void tellsMeters(@Nullable Long connector) {
        for (var outlet : charger.outlets()) {
            if (connector == null || connector == outlet.number) {
                charger.meters(outlet.number, clock.instant());
            }
        }
    }

    ChangeAvailability.Status changes(ChangeAvailability change) {
        var meant =
                charger.outlets().stream()
                        .filter(each ->
                                change.connectorId() == 0 || each.number == change.connectorId())
                        .toList();
        if (meant.isEmpty()) return ChangeAvailability.Status.Rejected;
        for (var outlet : meant) {
            outlet.operative = change.type() == ChangeAvailability.Type.Operative;
            if (outlet.charge == null) {
                afterwards(() -> charger.status(outlet.number, outlet.resting()));
            }
        }
        return meant.stream().anyMatch(outlet -> outlet.charge != null)
                ? ChangeAvailability.Status.Scheduled
                : ChangeAvailability.Status.Accepted;
    }

    UnlockConnector.Status unlocks(long connector) {
        if (connector > blueprint.connectors) return UnlockConnector.Status.NotSupported;
        for (var outlet : busy()) {
            if (outlet.number == connector) {
                afterwards(() -> ends(outlet, StopReason.UnlockCommand));
            }
        }
        return UnlockConnector.Status.Unlocked;
    }

    private void afterwards(Runnable deed) {
        promised.acquireUninterruptibly();
        Thread.ofVirtual().name(blueprint.identity).start(() -> keeps(deed));
    }

    private void keeps(Runnable deed) {
        try {
            if (!charger.awaitAnswered()) blueprint.diary.note("cannot get its answer out");
            deed.run();
        } catch (NotAnswered | NotLetIn disappointed) {
            blueprint.diary.note("could not: " + disappointed.getMessage());
        } catch (UncheckedIOException nobodyThere) {
            blueprint.diary.note("finds nobody: " + nobodyThere.getMessage());
        } finally {
            promised.release();
        }
    }

    /** Waits until all that was promised is done; false when that takes too long. */
    boolean awaitDone(Duration patience) {
        try {
            if (!promised.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) return false;
            promised.release(ALL);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
