package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.platform.login.MachineKeys;
import ch.onetime.csms.station.StationKeys;
import ch.onetime.csms.station.StationSettings;
import org.jspecify.annotations.Nullable;

/** Turns wishes about a station into its settings, and refuses what does not go together. */
final class StationPolicy {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASSWORD = 255;
    private static final int HIGHEST_PROFILE = 2;

    private final MachineKeys keys;
    private final int shortestPassword;

    StationPolicy(MachineKeys keys, int shortestPassword) {
        this.keys = keys;
        this.shortestPassword = shortestPassword;
    }

    /** Whoever is wanted is no longer archived. */
    StationSettings apply(PutStation wish, StationSettings before) {
        var settings = secured(wish, before.archived(null));
        if (wish.name() != null) {
            settings = settings.named(name(wish.name()));
        }
        if (wish.registration() != null) {
            settings = settings.registered(wish.registration().meant());
        }
        return settings.read(
                wish.mode() == null ? settings.readingMode() : wish.mode(),
                wish.expectsPongs() == null ? settings.expectsPongs() : wish.expectsPongs());
    }

    /** Whether a connection made under the old settings must be made again under the new ones. */
    static boolean asksForNewConnection(StationSettings before, StationSettings after) {
        return before.securityProfile() != after.securityProfile()
                || !before.keys().equals(after.keys());
    }

    private StationSettings secured(PutStation wish, StationSettings before) {
        var profile = profile(wish, before);
        var after = before.secured(profile, keys(wish.password(), before.keys()));
        if (wish.securityProfile() != null && (profile < 0 || profile > HIGHEST_PROFILE)) {
            throw Problem.unfit(
                    "The security profile is 0, 1 or 2; profile 3 (certificates) is not there yet.");
        }
        if (profile == 0 && brings(wish)) {
            throw Problem.unfit(
                    "Security profile 0 asks for no password; leave one of the two out.");
        }
        if (profile > 0 && !after.keys().isSet()) {
            throw Problem.unfit(
                    "Security profile " + profile + " needs a password; send one with it.");
        }
        return after;
    }

    /** Who sets a password wants it asked for. */
    private static int profile(PutStation wish, StationSettings before) {
        if (wish.securityProfile() != null) {
            return wish.securityProfile();
        }
        return brings(wish) ? Math.max(1, before.securityProfile()) : before.securityProfile();
    }

    private static boolean brings(PutStation wish) {
        return wish.password() != null && !wish.password().isEmpty();
    }

    private StationKeys keys(@Nullable String password, StationKeys before) {
        if (password == null) {
            return before;
        }
        if (password.isEmpty()) {
            return StationKeys.NONE;
        }
        var length = password.getBytes(UTF_8).length;
        if (length < shortestPassword || length > LONGEST_PASSWORD) {
            throw Problem.unfit(
                    "The password has "
                            + length
                            + " bytes; it needs "
                            + shortestPassword
                            + " to "
                            + LONGEST_PASSWORD
                            + ".");
        }
        return new StationKeys(keys.hash(MachineKeys.normalise(password)), null);
    }

    private static @Nullable String name(String given) {
        var name = given.strip();
        if (name.length() > LONGEST_NAME) {
            throw Problem.unfit("A station's name has at most " + LONGEST_NAME + " characters.");
        }
        return name.isEmpty() ? null : name;
    }
}
