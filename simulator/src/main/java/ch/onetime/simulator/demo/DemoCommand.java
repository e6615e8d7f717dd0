package ch.onetime.simulator.demo;

import ch.onetime.simulator.Flags;
import ch.onetime.simulator.server.ServerCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command {@code demo}: a furnished garage to look at and to try things on. */
public final class DemoCommand {
    private static final String HELP =
            """
            A garage of 24 bays with simulated chargers, people and four weeks of charging. It begins
            in the evening, when people come home. Nothing of it is real, and every page says so.

              ./onetime demo [flags]

              --speed N     how many times as fast its time passes, 1 to 600 (60: a day in 24 minutes)
              --port N      port of the pages (8080)
              --data DIR    a folder of its own, made anew each time (./demo-data)
            """;

    private static final int MINUTES_A_DAY = 24 * 60;

    private DemoCommand() {}

    /** Returns the exit code. */
    public static int run(List<String> line, PrintStream out, PrintStream err) throws Flags.Wrong {
        if (line.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        var flags = Flags.read(line, List.of("speed", "port", "data"), List.of());
        if (!flags.words().isEmpty()) {
            throw new Flags.Wrong(
                    "demo wants no \"" + flags.words().getFirst() + "\"; see demo --help");
        }
        var speed = flags.number("speed", 60, 1, 600);
        var port = flags.number("port", 8080, 1, 65_535);
        var folder = Path.of(flags.text("data").orElse("demo-data"));
        var command = System.getenv(ServerCommand.VARIABLE);
        if (command == null || command.isBlank()) {
            throw new Flags.Wrong(
                    "demo starts the server itself and finds its command in %s. Use ./onetime demo."
                            .formatted(ServerCommand.VARIABLE));
        }
        try (var data = DemoFolder.fresh(folder)) {
            return run(ServerCommand.reading(command), data, port, speed, out);
        } catch (IOException failed) {
            err.println("The demo ended: " + failed.getMessage());
            return 1;
        }
    }

    private static int run(
            ServerCommand command, DemoFolder folder, int port, int speed, PrintStream out)
            throws IOException {
        try (var demo = Demo.start(command, folder.data(), port, speed)) {
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
            demo.prepare(step -> out.println(step + " …"));
            out.println(
                    "The demo is ready: open http://localhost:%d and sign in as %s with %s."
                            .formatted(port, Demo.OWNER, Demo.PASSWORD));
            out.println(
                    "A day passes in %d minutes (--speed %d). Ctrl-C ends it."
                            .formatted(Math.max(1, MINUTES_A_DAY / speed), speed));
            demo.live();
            return 0;
        }
    }
}
