package ch.onetime.simulator.bench;

import ch.onetime.simulator.server.ServerProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects what a round measures, and says meanwhile what is going on. */
final class Figures {
    private final List<Figure> figures = new ArrayList<>();
    private final ServerProcess server;
    private final PrintStream progress;

    Figures(ServerProcess server, PrintStream progress) {
        this.server = server;
        this.progress = progress;
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }

    void say(String what) {
        progress.println("  " + what + " ...");
    }

    /** Both sides' processor time from now on: the chargers' own must not be what is measured. */
    Used using() {
        return new Used(server.cpuSeconds(), ownSeconds());
    }

    void add(Goal goal, String measured, String limit, double cpuSeconds, String remark) {
        figures.add(new Figure(goal, measured, limit, cpuSeconds, remark.strip()));
    }

    /** Resident memory now; the time used is since {@code before}. */
    void memory(Goal goal, Used before, String remark) {
        var used = server.cpuSeconds() - before.server();
        add(goal, megabytes(server.residentMegabytes()), "-", used, remark);
    }

    void peak() {
        add(Goal.PEAK, megabytes(server.peakMegabytes()), "-", Double.NaN, "");
    }

    double serverSince(Used before) {
        return server.cpuSeconds() - before.server();
    }

    String chargersSince(Used before) {
        return "chargers' CPU %.1f s".formatted(ownSeconds() - before.chargers());
    }

    /** Processor seconds used so far. */
    record Used(double server, double chargers) {}

    private static double ownSeconds() {
        var own = ProcessHandle.current().info().totalCpuDuration();
        return own.map(Duration::toMillis).map(millis -> millis / 1e3).orElse(Double.NaN);
    }

    static String seconds(Duration time) {
        return "%.2f s".formatted(time.toMillis() / 1e3);
    }

    private static String megabytes(double megabytes) {
        return "%.0f MB".formatted(megabytes);
    }
}
