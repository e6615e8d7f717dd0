package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.ConfigItem;
import org.jspecify.annotations.Nullable;

/** A configuration key of a station. */
public record SettingView(
        String key,
        @Means("What it last said; secrets are never kept.") @Nullable String reported,
        @Means("What we last set, if it accepted.") @Nullable String desired,
        @Nullable Boolean readOnly) {

    static SettingView of(ConfigItem item) {
        return new SettingView(item.key(), item.reported(), item.desired(), item.readOnly());
    }
}
