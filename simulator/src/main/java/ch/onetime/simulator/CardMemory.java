package ch.onetime.simulator;

import ch.onetime.ocpp.v16.AuthorizationData;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import ch.onetime.ocpp.v16.SendLocalList;
import ch.onetime.ocpp.v16.SendLocalList.UpdateType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cards a charger knows by itself: the list it was given, and those it has learned by asking.
 * OCPP 1.6 §3.5.
 */
public final class CardMemory {
    private static final String PROFILE = "LocalAuthListManagement";

    private final SettingsTable settings;
    private final InstantSource clock;
    private Map<String, IdTagInfo> list = caseless();
    private final Map<String, IdTagInfo> learned = caseless();
    private long version;

    CardMemory(SettingsTable settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** 0: no list yet; -1: it keeps none. */
    public synchronized long version() {
        return keepsList() ? version : -1;
    }

    /** What is in its list. */
    public synchronized Map<String, Status> list() {
        var statuses = new TreeMap<String, Status>();
        list.forEach((tag, info) -> statuses.put(tag, info.status()));
        return statuses;
    }

    /** Somebody else has written to it: the list is another one, under this version. */
    public synchronized void becomes(long otherVersion, String... tags) {
        list.clear();
        for (var tag : tags) list.put(tag, IdTagInfo.of(Status.Accepted));
        version = otherVersion;
    }

    synchronized SendLocalList.Status takes(SendLocalList sent) {
        if (!keepsList() || !settings.flag("LocalAuthListEnabled")) {
            return SendLocalList.Status.NotSupported;
        }
        var isWhole = sent.updateType() == UpdateType.Full;
        if (!isWhole && sent.listVersion() <= version) return SendLocalList.Status.VersionMismatch;
        var entries = sent.localAuthorizationList();
        if (entries.size() > most("SendLocalListMaxLength") || !isInOrder(entries, isWhole)) {
            return SendLocalList.Status.Failed;
        }
        var next = caseless();
        if (!isWhole) next.putAll(list);
        for (var entry : entries) {
            var info = entry.idTagInfo();
            if (info == null) next.remove(entry.idTag());
            else next.put(entry.idTag(), info);
        }
        if (next.size() > most("LocalAuthListMaxLength")) return SendLocalList.Status.Failed;
        list = next;
        version = sent.listVersion();
        return SendLocalList.Status.Accepted;
    }

    /** Each card once, and in a whole list each with what it may. */
    private static boolean isInOrder(List<AuthorizationData> entries, boolean isWhole) {
        var tags = caseless();
        for (var entry : entries) {
            var info = entry.idTagInfo();
            if (isWhole && info == null) return false;
            var kept = info == null ? IdTagInfo.of(Status.Invalid) : info;
            if (tags.put(entry.idTag(), kept) != null) return false;
        }
        return true;
    }

    /** What the central system has said of a card. */
    synchronized void learns(String tag, IdTagInfo info) {
        if (settings.flag("AuthorizationCacheEnabled")) learned.put(tag, info);
    }

    synchronized void forgets() {
        learned.clear();
    }

    /** May this card charge, while nobody can be asked? The list has the first word. */
    synchronized Status decides(String tag) {
        if (!settings.flag("LocalAuthorizeOffline")) return Status.Invalid;
        var listed = settings.flag("LocalAuthListEnabled") ? list.get(tag) : null;
        var known = listed == null ? learned.get(tag) : listed;
        if (known != null) return asOfNow(known);
        return settings.flag("AllowOfflineTxForUnknownId") ? Status.Accepted : Status.Invalid;
    }

    private Status asOfNow(IdTagInfo info) {
        var until = info.expiryDate();
        var isOver = until != null && !clock.instant().isBefore(until.asUtc());
        return isOver && info.status() == Status.Accepted ? Status.Expired : info.status();
    }

    private boolean keepsList() {
        return settings.text("SupportedFeatureProfiles").contains(PROFILE);
    }

    private int most(String key) {
        var text = settings.text(key);
        return text.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static Map<String, IdTagInfo> caseless() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }
}
