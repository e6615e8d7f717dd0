package ch.onetime.simulator.demo;

import ch.onetime.ocpp.v16.ChargePointErrorCode;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.simulator.Blueprint;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.Guests;
import ch.onetime.simulator.Life;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One charger of the demo, with its past and its life. */
final class DemoCharger {
    static final String VENDOR = "Onetime";
    static final String MODEL = "Simulator";

    private static final String VALUES =
            "Energy.Active.Import.Register,Power.Active.Import,Current.Import";

    /** What a charger tells that reads no card. */
    private static final String NO_CARD = "FREE";

    private static final Guests NOBODY = (_, _, _, _) -> false;
    private static final int SOCKET = 1;
    private static final int DAYS_BEFORE = 28;
    private static final Duration ENDLESS = Duration.ofDays(365);

    private final ChargePoint charger;
    private final Part part;
    private final Parked parked;
    private final Past past;
    private final Life life;

    DemoCharger(Resident resident, String url, InstantSource clock, ZoneId zone) {
        var now = clock.instant();
        var first = LocalDate.ofInstant(now, zone).minusDays(DAYS_BEFORE);
        var card = resident.plugsAndCharges() ? NO_CARD : resident.card();
        var blueprint =
                Blueprint.of(identity(resident), url)
                        .by(VENDOR, MODEL)
                        .power(resident.watts(), resident.phases())
                        .setting(
                                "SupportedFeatureProfiles",
                                "Core,RemoteTrigger,LocalAuthListManagement")
                        .setting("LocalAuthListEnabled", "true")
                        .setting("LocalAuthListMaxLength", "500")
                        .setting("SendLocalListMaxLength", "50")
                        .setting("ClockAlignedDataInterval", "900")
                        .setting("MeterValuesSampledData", VALUES)
                        .clock(clock);
        this.charger = new ChargePoint(blueprint);
        this.part = Part.of(resident.bay());
        this.parked = new Parked(resident, first, zone);
        this.past = new Past(charger, card, now);
        this.life = new Life(charger, blueprint, part == Part.FAULTED ? NOBODY : parked, card);
        charger.counts(SOCKET, 1_000L * Integer.parseInt(resident.bay()) + 421);
    }

    static String identity(Resident resident) {
        return "GARAGE-" + resident.bay();
    }

    /** Tells its past; afterwards it is as it was when the demo began. */
    void begins(InstantSource clock) {
        if (part == Part.STRANGER) return;
        charger.connects();
        charger.boots();
        past.tell(visits(clock.instant()));
        switch (part) {
            case OFFLINE -> {
                charger.tellsStatus();
                charger.dropsOff();
            }
            case FAULTED -> charger.breaks(SOCKET, ChargePointErrorCode.GroundFailure);
            case USUAL, STRANGER -> {}
        }
    }

    /** Only where all is well may a car still stand there. */
    private List<Visit> visits(Instant now) {
        var visits = parked.until(now);
        return part == Part.USUAL
                ? visits
                : visits.stream().filter(visit -> !visit.isAt(now)).toList();
    }

    /** A card that nobody knows is held to it. */
    void reads(String strangersCard) {
        charger.authorizes(strangersCard);
    }

    void lives(InstantSource clock) {
        if (part == Part.OFFLINE) return;
        if (part == Part.USUAL) letsGo(clock.instant());
        life.lasts(ENDLESS);
    }

    /** While all the pasts were told, a car may have left. */
    private void letsGo(Instant now) {
        var isHere = parked.until(now).stream().anyMatch(visit -> visit.isAt(now));
        if (!isHere && charger.isChargingAt(SOCKET)) {
            var wattHours = charger.milliwattHours(SOCKET) / 1_000;
            charger.draws(SOCKET, 0);
            charger.stopsCharging(SOCKET, wattHours, now, StopReason.EVDisconnected);
        }
    }

    void ends() {
        life.end();
    }
}
