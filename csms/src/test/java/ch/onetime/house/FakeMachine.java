package ch.onetime.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A machine to try the launcher on: folders of its own in place of {@code /etc} and {@code /usr}, a
 * {@code PATH} that holds only what every Unix has, and a checkout whose Maven is a small script.
 */
final class FakeMachine {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** All the launcher may count on. */
    private static final List<String> TOOLS =
            List.of(
                    "sh",
                    "awk",
                    "cat",
                    "chmod",
                    "cp",
                    "date",
                    "dirname",
                    "env",
                    "find",
                    "grep",
                    "head",
                    "mkdir",
                    "mktemp",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "sleep",
                    "tail");

    private final Path root;
    private final Path bin;
    private final Map<String, String> environment = new HashMap<>();
    final Path checkout;

    /** What a command answered: how it ended, its answer, and what it told the person. */
    record Said(int exit, String answer, String words) {}

    FakeMachine(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        bin = Files.createDirectories(folder.resolve("bin"));
        checkout = Files.createDirectories(folder.resolve("check out"));
        for (var tool : TOOLS) {
            script(bin.resolve(tool), "exec " + whereIs(tool) + " \"$@\"");
        }
        is("Linux", "aarch64", 64);
        script(bin.resolve("id"), "echo 1000");
        environment.put("PATH", bin.toString());
        environment.put("HOME", root.resolve("home").toString());
        environment.put("ONETIME_TEST_ROOT", root.toString());
        copyProject();
    }

    void is(String system, String processor, int bits) throws IOException {
        script(bin.resolve("uname"), "[ \"$1\" = -s ] && echo " + system + " || echo " + processor);
        script(bin.resolve("getconf"), "[ \"$1\" = LONG_BIT ] && echo " + bits + " || echo 2");
    }

    void debian() throws IOException {
        write(root.resolve("etc/debian_version"), "13.1\n");
    }

    void osRelease(String text) throws IOException {
        write(root.resolve("etc/os-release"), text);
    }

    void variable(String name, Object value) {
        environment.put(name, value.toString());
    }

    /** A JDK whose java only tells with what it was called. */
    Path jdk(String folder, String version) throws IOException {
        var home = runtime(folder, version);
        script(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    Path runtime(String folder, String version) throws IOException {
        var home = root.resolve(folder);
        write(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "printf 'java: %s\\n' \"$@\"");
        return home;
    }

    void onPath(Path java) throws IOException {
        Files.createSymbolicLink(bin.resolve("java"), java);
    }

    /** A program that is installed here. */
    void program(String name, String commands) throws IOException {
        script(bin.resolve(name), commands);
    }

    /** What building does here. */
    void maven(String script) throws IOException {
        script(checkout.resolve("mvnw"), script);
    }

    Said onetime(String... arguments) throws Exception {
        return run(checkout.resolve("onetime"), arguments);
    }

    Said throughALink(String... arguments) throws Exception {
        var link = Files.createSymbolicLink(bin.resolve("onetime"), checkout.resolve("onetime"));
        return run(link, arguments);
    }

    private Said run(Path launcher, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        var words = Files.createTempFile(root, "words", "");
        var builder = new ProcessBuilder(command).redirectError(words.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end: " + command);
        }
        return new Said(process.exitValue(), answer.strip(), Files.readString(words));
    }

    private void copyProject() throws IOException {
        try (var files = Files.walk(PROJECT.resolve("launcher"))) {
            for (var file : Stream.concat(files, Stream.of(PROJECT.resolve("onetime"))).toList()) {
                Files.copy(file, checkout.resolve(PROJECT.relativize(file).toString()));
            }
        }
        write(checkout.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>\n");
        write(checkout.resolve(".mvn/jvm.config"), "");
        for (var module : List.of("ocpp", "simulator", "csms")) {
            write(checkout.resolve(module + "/pom.xml"), "<project/>");
            write(checkout.resolve(module + "/src/main/java/Main.java"), "class Main {}");
        }
    }

    static void script(Path file, String commands) throws IOException {
        write(file, "#!/bin/sh\n" + commands + "\n");
        file.toFile().setExecutable(true);
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path whereIs(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
