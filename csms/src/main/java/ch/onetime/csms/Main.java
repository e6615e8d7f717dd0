package ch.onetime.csms;

import ch.onetime.csms.platform.OldMemory;
import ch.onetime.csms.platform.config.Config;
import ch.onetime.csms.platform.config.ConfigRefused;
import ch.onetime.csms.platform.database.DatabaseRefused;
import ch.onetime.csms.platform.login.LoginRefused;
import ch.onetime.csms.platform.login.Vacancy;
import ch.onetime.csms.platform.login.WayBack;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the configuration, builds {@link App}, starts it. */
public final class Main {
    private static final String OWNER = "owner";

    private Main() {}

    public static void main(String[] arguments) {
        var flags = List.of(arguments);
        if (!flags.isEmpty() && flags.getFirst().equals(OWNER)) {
            letOwnerIn(flags.subList(1, flags.size()));
            return;
        }
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
            if (demo != null) {
                Thread.ofPlatform().daemon().name("chargers").start(Main::endWithItsChargers);
            }
            OldMemory.keepSmall();
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

    /** For an owner who has lost the password: it works beside a system that runs. */
    private static void letOwnerIn(List<String> flags) {
        if (flags.contains("--help")) {
            System.out.println(
                    "Makes a link by which an owner who has lost the password chooses a new one.\n"
                            + "It takes the flags of the system it is for: --data DIR, --port N.");
            return;
        }
        try {
            var config = AppConfig.read(flags, System.getenv());
            System.out.println(
                    wayIn(config.database().dataFolder(), config.addressAt(config.port())));
        } catch (ConfigRefused | LoginRefused refused) {
            sayAndEnd(refused.getMessage());
        }
    }

    /** Where nobody is the owner yet, nobody has lost a password. */
    private static String wayIn(Path dataFolder, URI address) {
        return Vacancy.in(dataFolder).isOpen()
                ? "It is not set up yet, so it has no owner who could have lost a password.\n"
                        + "While the system is running, open "
                        + address.resolve("/setup")
                        + ": whoever sets it up there is the owner."
                : "Open this link within an hour, while the system is running; it works once:\n"
                        + address.resolve("/owner/" + WayBack.open(dataFolder, Instant.now()));
    }

    /**
     * Who started the demo plays its chargers; without them it is none. Our input ends with them.
     */
    private static void endWithItsChargers() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // as good as its end
        }
        System.exit(0);
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
