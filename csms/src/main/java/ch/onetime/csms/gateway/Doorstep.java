package ch.onetime.csms.gateway;

import ch.onetime.csms.gateway.Admission.Admitted;
import ch.onetime.csms.gateway.Admission.TurnedAway;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.login.MachineKeys;
import ch.onetime.csms.station.CallEvent;
import ch.onetime.csms.station.CallEvent.Reason;
import ch.onetime.csms.station.Identity;
import ch.onetime.csms.station.ReadingMode;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.upkeep.replacing.Replacing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who is connected, before the upgrade. In this order: the address, whether the identity
 * may come at all, its security profile, its password, the sub-protocol. A charger that is turned
 * away early has changed nothing.
 */
final class Doorstep {
    private static final Logger log = LoggerFactory.getLogger(Doorstep.class);
    static final String OCPP_16 = "ocpp1.6";

    private final Registry registry;
    private final Replacing replacing;
    private final MachineKeys keys;
    private final Events events;
    private final GatewayConfig config;
    private final InstantSource clock;
    private final WrongPasswords wrongPasswords = new WrongPasswords();

    Doorstep(GatewayRooms rooms, GatewayConfig config, InstantSource clock) {
        this.events = rooms.events();
        this.registry = rooms.registry();
        this.replacing = rooms.replacing();
        this.keys = rooms.keys();
        this.config = config;
        this.clock = clock;
    }

    Admission admit(Knock knock) {
        var admission = decide(knock);
        tell(knock, admission);
        return admission;
    }

    private Admission decide(Knock knock) {
        var identity = Address.identity(knock.rawPath());
        if (identity.isEmpty()) {
            return TurnedAway.with(
                    Reason.NO_NAME,
                    400,
                    "The address must end with the charger's identity, 1 to "
                            + Identity.LONGEST
                            + " characters, percent-encoded UTF-8: ws://…/ocpp/IDENTITY");
        }
        if (Address.lacksIdentity(knock.rawPath()) && registry.find(identity.get()).isEmpty()) {
            return TurnedAway.with(
                    Reason.NO_NAME,
                    400,
                    "The address ends before the charger's identity: ws://…/ocpp/IDENTITY");
        }
        var oddities = new ArrayList<String>();
        var known = registry.find(identity.get());
        var refusal =
                known.map(station -> refuse(station, identity.get(), knock, oddities))
                        .orElse(Optional.empty());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!speaksOcpp16(knock)) {
            return TurnedAway.with(
                    Reason.WRONG_PROTOCOL,
                    400,
                    "This system speaks the sub-protocol ocpp1.6; the charger offers "
                            + (knock.subProtocols().isEmpty() ? "none" : knock.subProtocols())
                            + ".");
        }
        var subProtocol = knock.subProtocols().isEmpty() ? null : OCPP_16;
        if (subProtocol == null) {
            oddities.add("no sub-protocol named");
        }
        return known.or(() -> registry.appeared(identity.get()))
                .<Admission>map(station -> new Admitted(station, subProtocol, oddities))
                .orElseGet(Doorstep::unknown);
    }

    /** For the person who wonders why a charger does not come. */
    private void tell(Knock knock, Admission admission) {
        switch (admission) {
            case Admitted(var station, var subProtocol, var oddities) ->
                    events.publish(
                            new CallEvent.LetIn(
                                    station.id(),
                                    knock.remote(),
                                    Address.isNamedTwice(knock.rawPath())));
            case TurnedAway(var reason, var status, var why, var headers) -> {
                var station = Address.identity(knock.rawPath()).flatMap(registry::find);
                events.publish(
                        new CallEvent.TurnedAway(
                                station.map(Station::id).orElse(null), knock.remote(), reason));
            }
        }
    }

    /** Empty: nothing speaks against it so far. */
    private Optional<Admission> refuse(
            Station station, Identity asSpelt, Knock knock, List<String> oddities) {
        if (station.isArchived() && !mayTellTheRest(station)) {
            return Optional.of(unknown());
        }
        if (!station.identity().text().equals(asSpelt.text())) {
            oddities.add("identity in another case");
        }
        return switch (station.settings().securityProfile()) {
            case 0 -> Optional.empty();
            case 1 -> password(station, asSpelt, knock, oddities);
            case 2 ->
                    knock.secure()
                            ? password(station, asSpelt, knock, oddities)
                            : Optional.of(
                                    TurnedAway.with(
                                            Reason.NOT_SECURE,
                                            403,
                                            "This charger must connect with wss:// (security"
                                                    + " profile 2)."));
            default ->
                    Optional.of(
                            TurnedAway.with(
                                    Reason.NO_CERTIFICATE,
                                    403,
                                    "This charger must present a certificate (security profile 3),"
                                            + " which this address cannot check."));
        };
    }

    private Optional<Admission> password(
            Station station, Identity asSpelt, Knock knock, List<String> oddities) {
        var now = clock.instant();
        var key = station.identity().key();
        if (wrongPasswords.areTooMany(key, knock.remote(), now)) {
            return Optional.of(
                    new TurnedAway(
                            Reason.WRONG_PASSWORD,
                            429,
                            "Too many wrong passwords; wait a minute.",
                            Map.of(
                                    "Retry-After",
                                    Long.toString(WrongPasswords.WINDOW.toSeconds()))));
        }
        var credentials =
                Optional.ofNullable(knock.authorization())
                        .flatMap(header -> BasicCredentials.read(header, asSpelt.text()));
        if (credentials.isEmpty() || !isRight(station, credentials.get())) {
            wrongPasswords.add(key, knock.remote(), now);
            return Optional.of(unauthorized(credentials.isPresent()));
        }
        wrongPasswords.forget(key, knock.remote());
        if (!credentials.get().namesTheIdentity()) {
            if (mode(station) == ReadingMode.STRICT) {
                return Optional.of(unauthorized(true));
            }
            oddities.add("user name differs from the identity");
        }
        return Optional.empty();
    }

    private boolean isRight(Station station, BasicCredentials credentials) {
        var known = station.settings().keys();
        if (matches(credentials.password(), known.pending())) {
            confirmPending(station);
            return true;
        }
        return matches(credentials.password(), known.current());
    }

    /** While the database is away both stay good, and the next time it connects it is confirmed. */
    private void confirmPending(Station station) {
        try {
            registry.confirmPendingKey(station.id());
        } catch (DatabaseAway away) {
            log.warn(
                    "{} uses its new password; kept when it next connects.",
                    station.identity().text());
        }
    }

    private boolean matches(byte[] presented, @Nullable String hash) {
        return hash != null && keys.matches(presented, hash);
    }

    private boolean speaksOcpp16(Knock knock) {
        var offered = knock.subProtocols();
        return offered.isEmpty() ? !config.subProtocolRequired() : offered.contains(OCPP_16);
    }

    private ReadingMode mode(Station station) {
        var own = station.settings().readingMode();
        return own == null ? config.mode() : own;
    }

    private static Admission unauthorized(boolean presentedOne) {
        return new TurnedAway(
                presentedOne ? Reason.WRONG_PASSWORD : Reason.NO_PASSWORD,
                401,
                presentedOne
                        ? "Wrong password for this charger."
                        : "This charger must present its password (security profile 1).",
                Map.of("WWW-Authenticate", "Basic realm=\"OCPP\", charset=\"UTF-8\""));
    }

    /**
     * One that was replaced may still hold charges that nobody has heard of. They belong to the bay
     * it served then; it serves none any more, and what begins there from now on is refused.
     */
    private boolean mayTellTheRest(Station station) {
        return replacing.replacementOf(station.id()).isPresent();
    }

    private static Admission unknown() {
        return TurnedAway.with(
                Reason.NOT_EXPECTED,
                404,
                "No charger of this identity is expected here; joining is closed to it.");
    }
}
