package ch.onetime.simulator;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The command {@code charger ID}: one simulated charger that tells what it lives through. */
final class ChargerCommand {
    private static final Duration ENDLESS = Duration.ofDays(365);

    private static final String HELP =
            """
            One simulated charger. It connects, charges as its script says, answers the central
            system's commands, and tells here what happens.

              ./onetime charger ID [flags]

              --url ADDRESS     what an installer types into a charger (ws://localhost:8080/ocpp/)
              --password TEXT   for chargers that must show one
              --connectors N    how many cars it can charge (1)
              --tag CARD        the card that is held to it (DEMO)
              --power-kw N      how much a car draws (11)
              --speed N         how many times as fast its time passes (1)
              --script NAME     idle, charge or full-day (charge)
              --for TIME        how long it lives: 90s, 10m, 2h (until Ctrl-C; with a speed,
                                as long as the script takes)
              --memory FILE     where charges and unsent messages outlive this program
              --quirk NAME      may be repeated; the charger then
            %s
            """
                    .formatted(
                            Arrays.stream(Quirk.values())
                                    .map(ChargerCommand::line)
                                    .collect(Collectors.joining("\n")));

    private ChargerCommand() {}

    private static String line(Quirk quirk) {
        var name = quirk.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "                  %-28s %s".formatted(name, quirk.words());
    }

    static int run(List<String> line, PrintStream out) throws Flags.Wrong {
        if (line.isEmpty() || line.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        var flags =
                Flags.read(
                        line,
                        List.of(
                                "url",
                                "password",
                                "connectors",
                                "tag",
                                "power-kw",
                                "speed",
                                "script",
                                "for",
                                "memory",
                                "quirk"),
                        List.of());
        if (flags.words().size() != 1) {
            throw new Flags.Wrong("charger wants exactly one identity, such as: charger GARAGE-1");
        }
        var script = flags.oneOf("script", Script.class).stream().findFirst().orElse(Script.CHARGE);
        var speed = flags.number("speed", 1, 1, 3_600);
        var endless = speed == 1 ? ENDLESS : script.length().dividedBy(speed);
        var time = flags.time("for", endless);
        var blueprint = blueprint(flags).clock(FastClock.running(speed, time));
        blueprint.diary(sentence -> out.println(hour(blueprint) + "  " + sentence));
        live(new Life(new ChargePoint(blueprint), blueprint, script, tag(flags)), time);
        return 0;
    }

    private static Blueprint blueprint(Flags flags) throws Flags.Wrong {
        var identity = flags.words().getFirst();
        var url = flags.text("url").orElse("ws://localhost:8080/ocpp/");
        if (!url.startsWith("ws://")) {
            throw new Flags.Wrong("--url wants an address that starts with ws://, not " + url);
        }
        var blueprint =
                Blueprint.of(identity, url)
                        .connectors(flags.number("connectors", 1, 1, 64))
                        .power(flags.number("power-kw", 11, 1, 350) * 1_000, 3)
                        .with(flags.oneOf("quirk", Quirk.class).toArray(Quirk[]::new));
        flags.text("password").ifPresent(blueprint::password);
        flags.text("memory").map(Path::of).ifPresent(blueprint::memory);
        return blueprint;
    }

    private static String tag(Flags flags) {
        return flags.text("tag").orElse("DEMO");
    }

    private static String hour(Blueprint blueprint) {
        var now = LocalTime.ofInstant(blueprint.clock.instant(), ZoneId.systemDefault());
        return now.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /** Ctrl-C is no power cut: the charger ends its charges and says goodbye. */
    private static void live(Life life, Duration time) {
        var done = new CountDownLatch(1);
        var goodbye =
                new Thread(() -> {
                    life.end();
                    awaitEnd(done);
                });
        Runtime.getRuntime().addShutdownHook(goodbye);
        life.lasts(time);
        done.countDown();
    }

    private static void awaitEnd(CountDownLatch done) {
        try {
            if (!done.await(5, TimeUnit.SECONDS)) return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
