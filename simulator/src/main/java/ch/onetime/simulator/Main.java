package ch.onetime.simulator;

import ch.onetime.simulator.bench.Bench;
import ch.onetime.simulator.demo.DemoCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The command line: {@code charger ID}, {@code bench} and {@code demo}. */
public final class Main {
    private Main() {}

    /** Numbers look the same on every machine, so that figures can be compared. */
    public static void main(String... line) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(Arrays.asList(line)));
    }

    private static int run(List<String> line) {
        var command = line.isEmpty() ? "--help" : line.getFirst();
        var rest = line.isEmpty() ? line : line.subList(1, line.size());
        try {
            return switch (command) {
                case "charger" -> ChargerCommand.run(rest, System.out);
                case "bench" -> Bench.run(rest, System.out, System.err);
                case "demo" -> DemoCommand.run(rest, System.out, System.err);
                case "--help", "help" -> help();
                default ->
                        throw new Flags.Wrong(
                                "There is no command %s. The nearest is %s."
                                        .formatted(
                                                command,
                                                Nearest.to(
                                                        command,
                                                        List.of("charger", "bench", "demo"))));
            };
        } catch (Flags.Wrong wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
    }

    private static int help() {
        System.out.println("charger ID [flags]   one simulated charger; charger --help says more");
        System.out.println("bench [flags]        measure the server; bench --help says more");
        System.out.println("demo [flags]         a furnished garage; demo --help says more");
        return 0;
    }
}
