package ch.onetime.csms.upkeep.cards;

import static ch.onetime.csms.Eventually.eventually;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.CommandEvent;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.upkeep.UpkeepEvent;
import ch.onetime.csms.upkeep.UpkeepEvent.SettingsLooked;
import ch.onetime.csms.upkeep.cards.CardsThere.Standing;
import ch.onetime.simulator.Blueprint;
import ch.onetime.simulator.ChargePoint;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Chargers that know cards by themselves, and what becomes of those cards. */
public record KeepsCards(TestCsms csms) {
    private static final String BY = "Elektro Muster";

    /** It keeps a list and remembers what it has learned; its settings have been read. */
    public ChargePoint charger(String identity) {
        return charger(identity, UnaryOperator.identity());
    }

    public ChargePoint charger(String identity, UnaryOperator<Blueprint> made) {
        var charger = unread(identity, made);
        readsSettings(id(identity));
        return charger;
    }

    /** All have heard of it too: new settings are a reason to ask again for what was refused. */
    private void readsSettings(StationId station) {
        var looked = new AtomicBoolean();
        csms.app.events.subscribe(
                "settings-looked",
                UpkeepEvent.class,
                event -> {
                    if (event.equals(new SettingsLooked(station))) {
                        looked.set(true);
                    }
                });
        csms.app.tuning.read(station, BY);
        eventually("its settings are read", looked::get);
        eventually(
                "all have heard of it",
                () ->
                        csms.app.events.areHeard(UpkeepEvent.class)
                                && csms.app.events.areHeard(CommandEvent.class));
    }

    /** The same, and nobody has asked it for its settings. */
    public ChargePoint unread(String identity) {
        return unread(identity, UnaryOperator.identity());
    }

    private ChargePoint unread(String identity, UnaryOperator<Blueprint> made) {
        return csms.plugIn(identity, usual -> made.apply(keeping(usual)));
    }

    private static Blueprint keeping(Blueprint usual) {
        return usual.setting(
                        "SupportedFeatureProfiles", "Core,RemoteTrigger,LocalAuthListManagement")
                .setting("LocalAuthListEnabled", "true")
                .setting("LocalAuthListMaxLength", "100")
                .setting("SendLocalListMaxLength", "20")
                .setting("AuthorizationCacheEnabled", "true");
    }

    public void blocks(String tag) {
        csms.app.access.change(new IdTag(tag), TagStatus.BLOCKED);
    }

    public void becomes(String identity, Standing standing) {
        eventually(
                "its cards are " + standing,
                () -> csms.app.offlineCards.of(id(identity)).standing() == standing);
    }

    public void isUpToDate(String identity) {
        becomes(identity, Standing.UP_TO_DATE);
    }

    public CardsThere there(String identity) {
        return csms.app.offlineCards.of(id(identity));
    }

    /** What it was asked to do of this kind, the oldest first. */
    public List<CommandRecord> asked(String identity, String action) {
        return csms.app.commandLog.ofStation(id(identity), Long.MAX_VALUE, 100).reversed().stream()
                .filter(command -> command.action().equals(action))
                .toList();
    }

    public StationId id(String identity) {
        return csms.station(identity).id();
    }
}
