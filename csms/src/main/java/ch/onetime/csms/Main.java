package ch.onetime.csms;

import ch.onetime.csms.platform.config.Config;
import ch.onetime.csms.platform.config.ConfigRefused;
import ch.onetime.csms.platform.database.DatabaseRefused;
import ch.onetime.csms.platform.login.LoginRefused;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the configuration, builds {@link App}, starts it. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var flags = List.of(arguments);
        if (flags.contains("--help")) {
            System.out.println("Onetime: the charging stations of one car park.\n");
            System.out.println(Config.help(AppConfig.SETTINGS));
            return;
        }
        try {
            var config = AppConfig.read(flags, System.getenv());
            var demo = config.demo();
            var clock = demo == null ? InstantSource.system() : demo;
            var app = App.open(config, clock, Main::announce);
            Runtime.getRuntime().addShutdownHook(new Thread(app::close, "goodbye"));
            app.start();
            System.out.println(
                    "Onetime is ready: open "
                            + app.server.address()
                            + " and type "
                            + app.server.ocppAddress()
                            + " into your chargers.");
        } catch (ConfigRefused | DatabaseRefused | LoginRefused | PortRefused refused) {
            sayAndEnd(refused.getMessage());
        }
    }

    private static void announce(String setupCode) {
        System.out.println(
                "It is not set up yet. To do that from another machine, type the code "
                        + setupCode
                        + ".");
    }

    private static void sayAndEnd(@Nullable String why) {
        System.err.println(why);
        System.exit(2);
    }
}
