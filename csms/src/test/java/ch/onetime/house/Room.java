package ch.onetime.house;

import java.util.List;
import java.util.stream.Stream;

/**
 * A room of the house: one package, and below it those that are named here. It may use the rooms it
 * names, the libraries it names, and what Java itself brings.
 */
record Room(String name, List<String> parts, List<String> uses, List<String> libraries) {
    private static final String HOUSE = "ch.onetime.";

    static Room room(String name) {
        return new Room(name, List.of(), List.of(), List.of());
    }

    Room with(String... parts) {
        return new Room(name, List.of(parts), uses, libraries);
    }

    Room uses(String... rooms) {
        return new Room(name, parts, List.of(rooms), libraries);
    }

    /** Packages from outside, each with all below it. */
    Room libraries(String... packages) {
        return new Room(name, parts, uses, List.of(packages));
    }

    /** All packages of this room, by their full names. */
    List<String> packages() {
        return Stream.concat(
                        Stream.of(HOUSE + name),
                        parts.stream().map(part -> HOUSE + name + "." + part))
                .toList();
    }

    boolean mayUseLibrary(String packageName) {
        var always = Stream.of("java", "javax", "org.jspecify.annotations");
        return Stream.concat(always, libraries.stream())
                .anyMatch(allowed -> (packageName + ".").startsWith(allowed + "."));
    }

    /** The Maven module it lies in. */
    String module() {
        return name.replaceFirst("\\..*", "");
    }

    /** What people call it: {@code charging}, not {@code csms.charging}. */
    String title() {
        return name.replaceFirst("^csms\\.", "");
    }
}
