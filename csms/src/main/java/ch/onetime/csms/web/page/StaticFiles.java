package ch.onetime.csms.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the interface, all of them from this box. Their address holds a hash over all of
 * them, so a browser may keep them for a year and still sees the next version at once.
 */
public final class StaticFiles {
    /** The parts of the one stylesheet, in its order. */
    private static final List<String> STYLES =
            List.of(
                    "10-tokens",
                    "20-ground",
                    "30-pieces",
                    "40-frame",
                    "50-garage",
                    "52-people",
                    "55-commissioning",
                    "55-curve",
                    "56-messages",
                    "57-search",
                    "58-charger",
                    "60-tables",
                    "65-forms",
                    "70-door",
                    "72-mail",
                    "72-settings",
                    "74-resident",
                    "80-style",
                    "90-print");

    private static final List<String> NAMES =
            List.of(
                    "icon.svg",
                    "icons.svg",
                    "js/live.js",
                    "js/page.js",
                    "js/poll.js",
                    "js/setup.js",
                    "js/curve.js",
                    "vendor/htmx-4.0.1.min.js",
                    "vendor/htmx-LICENSE.txt",
                    "vendor/hx-sse-4.0.1.min.js",
                    "vendor/inter-LICENSE.txt",
                    "vendor/inter-latin-5.3.0.woff2",
                    "vendor/uplot-1.6.32.min.css",
                    "vendor/uplot-1.6.32.min.js",
                    "vendor/uplot-LICENSE.txt",
                    "js/commissioning.js");

    private final Map<String, StaticFile> files;
    private final String version;

    public StaticFiles() {
        this.files =
                Stream.concat(NAMES.stream().map(StaticFiles::load), Stream.of(stylesheet()))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        StaticFile::name, Function.identity()));
        this.version = hash();
    }

    /** Where a page finds them: {@code folder() + "/app.css"}. */
    public String folder() {
        return "/static/" + version;
    }

    /** Empty, too, for another version: its content is not ours to give. */
    public Optional<StaticFile> find(String wantedVersion, String name) {
        return wantedVersion.equals(version)
                ? Optional.ofNullable(files.get(name))
                : Optional.empty();
    }

    private static StaticFile stylesheet() {
        var parts =
                STYLES.stream()
                        .map(part -> new String(bytes("css/" + part + ".css"), UTF_8))
                        .collect(Collectors.joining("\n"));
        return new StaticFile("app.css", type("app.css"), thin(parts).getBytes(UTF_8));
    }

    /** Without what only its authors read: compressed, a seventh less on the way to a phone. */
    static String thin(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .strip();
    }

    private static StaticFile load(String name) {
        return new StaticFile(name, type(name), bytes(name));
    }

    private static byte[] bytes(String name) {
        try (var stream = StaticFiles.class.getResourceAsStream("/static/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.keySet().stream()
                    .sorted()
                    .forEach(name -> Objects.requireNonNull(files.get(name)).addTo(digest));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
