package ch.onetime.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code to the table in {@link Rooms}. */
class RoomsTest {
    private static final Map<String, Room> ROOM_OF_PACKAGE =
            Rooms.TABLE.stream()
                    .flatMap(room -> room.packages().stream().map(name -> Map.entry(name, room)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static JavaClasses house;

    @BeforeAll
    static void read_the_classes() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("ch.onetime");
    }

    @Test
    void each_row_names_only_rows_above_it() {
        var above = new HashSet<String>();
        for (var room : Rooms.TABLE) {
            assertThat(above).as("the rows above %s", room.name()).containsAll(room.uses());
            above.add(room.name());
        }
    }

    @Test
    void every_package_has_its_row() {
        assertThat(house).isNotEmpty();
        assertThat(house.stream().map(type -> type.getPackageName()).distinct())
                .as("packages in the code; a new one needs a row in Rooms, or a place in one")
                .isSubsetOf(ROOM_OF_PACKAGE.keySet());
    }

    @Test
    void rooms_use_only_the_rooms_they_name() {
        assertThat(uses(RoomsTest::roomNotNamed))
                .as("uses that the table in Rooms forbids")
                .isEmpty();
    }

    @Test
    void rooms_use_only_the_libraries_they_name() {
        assertThat(uses(RoomsTest::libraryNotNamed)).as("libraries a room does not name").isEmpty();
    }

    private static boolean roomNotNamed(Room from, Dependency use) {
        return roomOf(packageOf(use))
                .filter(to -> !to.equals(from) && !from.uses().contains(to.name()))
                .isPresent();
    }

    private static boolean libraryNotNamed(Room from, Dependency use) {
        var library = packageOf(use);
        return !library.isEmpty()
                && !library.startsWith("ch.onetime")
                && !from.mayUseLibrary(library);
    }

    private static Stream<String> uses(BiPredicate<Room, Dependency> wrong) {
        return house.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use ->
                        roomOf(use.getOriginClass().getPackageName())
                                .filter(from -> wrong.test(from, use))
                                .isPresent())
                .map(use -> words(use))
                .distinct()
                .sorted();
    }

    private static Optional<Room> roomOf(String packageName) {
        return Optional.ofNullable(ROOM_OF_PACKAGE.get(packageName));
    }

    /** The package of what is used, empty for a number; an array is judged by what it holds. */
    private static String packageOf(Dependency use) {
        var target = use.getTargetClass().getBaseComponentType();
        return target.isPrimitive() ? "" : target.getPackageName();
    }

    private static String words(Dependency use) {
        return use.getOriginClass().getName() + " uses " + use.getTargetClass().getName();
    }
}
