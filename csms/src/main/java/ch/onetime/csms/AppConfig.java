package ch.onetime.csms;

import ch.onetime.csms.api.ApiConfig;
import ch.onetime.csms.gateway.GatewayConfig;
import ch.onetime.csms.platform.LanAddress;
import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.csms.platform.config.Config;
import ch.onetime.csms.platform.config.ConfigRefused;
import ch.onetime.csms.platform.config.Setting;
import ch.onetime.csms.platform.database.DatabaseConfig;
import ch.onetime.csms.station.JoiningPolicy;
import ch.onetime.csms.station.ReadingMode;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, checked and typed.
 *
 * @param port 0: any free one
 * @param url the address people and chargers use, when it is not this machine's own
 * @param frameMegabytes how much of the disk the frame journal may take
 * @param chargerPasswordLength the fewest bytes a new password of a charger may have
 * @param demo the clock of a demo with simulated chargers; null: this is no demo
 */
public record AppConfig(
        DatabaseConfig database,
        int port,
        @Nullable URI url,
        JoiningPolicy joining,
        GatewayConfig gateway,
        int frameMegabytes,
        int chargerPasswordLength,
        @Nullable DemoClock demo) {
    private static final int USUAL_PASSWORD_LENGTH = 8;

    /** OCPP 1.6 (security whitepaper): what is strict takes no shorter one. */
    private static final int STRICT_PASSWORD_LENGTH = 16;

    static final List<Setting> SETTINGS =
            List.of(
                    new Setting("data", "./data", "folder for everything the system keeps"),
                    new Setting("port", "8080", "port of pages, API and OCPP"),
                    new Setting(
                            "database", "SQLite in the data folder", "jdbc:postgresql://… instead"),
                    new Setting("config", "onetime.conf in the data folder", "configuration file"),
                    new Setting(
                            "url",
                            "this machine's address in the house",
                            "address that people and chargers use, e.g. http://garage.local:8080"),
                    new Setting(
                            "join",
                            "ask",
                            "chargers nobody knows: ask (a person), accept (lab), forbid"),
                    new Setting("mode", "lenient", "reading OCPP: strict, lenient or permissive"),
                    new Setting("first-transaction-id", "1", "for chargers of an older system"),
                    new Setting(
                            "after-restore",
                            "no",
                            "yes, for one start: the data come from a backup"),
                    new Setting(
                            "trusted-proxies",
                            "none",
                            "addresses that end TLS for us, with commas"),
                    new Setting(
                            "require-subprotocol",
                            "no",
                            "yes: turn away chargers that do not name ocpp1.6"),
                    new Setting("heartbeat-seconds", "300", "told to the chargers"),
                    new Setting("ping-seconds", "25", "how often connections are tested"),
                    new Setting(
                            "settle-seconds",
                            "30",
                            "how long a charger is left alone after it connects"),
                    new Setting(
                            "frames-mb", "128", "disk for the journal of OCPP messages, 1 or more"),
                    new Setting(
                            "charger-password-length",
                            "8, in strict mode 16",
                            "fewest bytes of a charger's new password"),
                    new Setting("demo", "none", "the clock of a demo; ./onetime demo sets it"));

    /** Read by the launcher script, not by the program. */
    private static final Set<String> LAUNCHERS =
            Set.of(
                    "ONETIME_JAVA_HOME",
                    "ONETIME_JAVA_OPTIONS",
                    "ONETIME_SERVER_COMMAND",
                    "ONETIME_TEST_ROOT");

    /** With the usual policy on passwords of chargers. */
    public AppConfig(
            DatabaseConfig database,
            int port,
            @Nullable URI url,
            JoiningPolicy joining,
            GatewayConfig gateway,
            int frameMegabytes) {
        this(
                database,
                port,
                url,
                joining,
                gateway,
                frameMegabytes,
                gateway.mode() == ReadingMode.STRICT
                        ? STRICT_PASSWORD_LENGTH
                        : USUAL_PASSWORD_LENGTH,
                null);
    }

    public static AppConfig read(List<String> flags, Map<String, String> environment) {
        var config = Config.read(SETTINGS, flags, environment, LAUNCHERS);
        var usual =
                new AppConfig(
                        database(config),
                        config.number("port", 8080, 0, 65_535),
                        config.<@Nullable URI>value(
                                "url",
                                null,
                                AppConfig::address,
                                "an address like http://garage.local:8080"),
                        joining(config),
                        gateway(config),
                        config.number("frames-mb", 128, 1, 1_000_000));
        return usual.with(
                config.number("charger-password-length", usual.chargerPasswordLength(), 1, 40),
                config.<@Nullable DemoClock>value(
                        "demo", null, DemoClock::of, "what ./onetime demo writes"));
    }

    /** Where people find the pages: as configured, else this machine's address in the house. */
    URI addressAt(int actualPort) {
        if (url != null) {
            return url;
        }
        var host = LanAddress.find().map(InetAddress::getHostAddress).orElse("localhost");
        return URI.create("http://" + host + ":" + actualPort);
    }

    /** How the door for other software behaves. */
    ApiConfig api() {
        return new ApiConfig(chargerPasswordLength, gateway.trustedProxies());
    }

    private AppConfig with(int shortest, @Nullable DemoClock demo) {
        return new AppConfig(database, port, url, joining, gateway, frameMegabytes, shortest, demo);
    }

    private static DatabaseConfig database(Config config) {
        var url =
                config.<@Nullable String>secret(
                        "database",
                        null,
                        text -> {
                            if (!text.startsWith("jdbc:postgresql:")) {
                                throw new IllegalArgumentException("not PostgreSQL");
                            }
                            return text;
                        },
                        "an address like jdbc:postgresql://host/onetime?user=…&password=…");
        return DatabaseConfig.in(Path.of(config.text("data", "data")))
                .at(url)
                .startingAt(config.number("first-transaction-id", 1, 1, 2_000_000_000))
                .afterRestore(config.value("after-restore", false, AppConfig::yes, "yes or no"));
    }

    private static JoiningPolicy joining(Config config) {
        return config.value(
                "join",
                JoiningPolicy.ASK,
                text -> JoiningPolicy.valueOf(text.toUpperCase(Locale.ROOT)),
                "ask, accept or forbid");
    }

    private static GatewayConfig gateway(Config config) {
        var usual = GatewayConfig.USUAL;
        return new GatewayConfig(
                config.value(
                        "mode",
                        usual.mode(),
                        text -> ReadingMode.valueOf(text.toUpperCase(Locale.ROOT)),
                        "strict, lenient or permissive"),
                config.value("require-subprotocol", false, AppConfig::yes, "yes or no"),
                config.value(
                        "trusted-proxies",
                        usual.trustedProxies(),
                        AppConfig::proxies,
                        "addresses with commas"),
                seconds(config, "heartbeat-seconds", usual.heartbeat()),
                usual.pendingRetry(),
                seconds(config, "ping-seconds", usual.ping()),
                seconds(config, "ping-seconds", usual.ping()).multipliedBy(4).dividedBy(5),
                seconds(config, "settle-seconds", usual.settleTime()),
                usual.ticker());
    }

    private static Duration seconds(Config config, String key, Duration usual) {
        return Duration.ofSeconds(config.number(key, (int) usual.toSeconds(), 1, 86_400));
    }

    private static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "no", "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    private static TrustedProxies proxies(String text) {
        var addresses = new HashSet<InetAddress>();
        for (var one : text.split(",", -1)) {
            try {
                addresses.add(InetAddress.getByName(one.strip()));
            } catch (UnknownHostException unknown) {
                throw new IllegalArgumentException(one, unknown);
            }
        }
        return new TrustedProxies(Set.copyOf(addresses));
    }

    private static URI address(String text) {
        var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        var scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new ConfigRefused(
                    "The url \"" + text + "\" must be like http://garage.local:8080");
        }
        return address;
    }
}
