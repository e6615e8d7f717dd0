package ch.onetime.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Draws the picture of {@code architecture.md} from the table in {@link Rooms}. */
class ArchitecturePictureTest {
    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```\n";

    @Test
    void architecture_md_shows_the_rooms_as_they_are() throws IOException {
        var file = Path.of("../architecture.md");
        var shown = Files.readString(file);
        var begin = shown.indexOf(BEGIN) + BEGIN.length();
        var end = shown.indexOf(END, begin);
        var redrawn = shown.substring(0, begin) + picture() + shown.substring(end);

        Files.writeString(Path.of("target/architecture.md"), redrawn);
        assertThat(shown)
                .as(
                        "architecture.md is out of date: cp csms/target/architecture.md architecture.md")
                .isEqualTo(redrawn);
    }

    private static String picture() {
        var lines = new ArrayList<>(List.of("flowchart BT"));
        for (var module : List.of("ocpp", "simulator", "csms")) {
            lines.add("    subgraph " + module + "_module[\"" + module + "\"]");
            for (var room : Rooms.TABLE) {
                if (room.module().equals(module)) {
                    lines.add("        " + id(room.name()) + "[\"" + title(room) + "\"]");
                }
            }
            lines.add("    end");
        }
        for (var room : Rooms.TABLE) {
            for (var used : room.uses()) {
                if (!reachedThroughAnother(room, used)) {
                    lines.add("    " + id(room.name()) + " --> " + id(used));
                }
            }
        }
        return lines.stream().map(line -> line + "\n").collect(joining());
    }

    private static String title(Room room) {
        return room.name().equals("csms") ? "Main, App" : room.title();
    }

    /** Every arrow drawn would be a ball of wool: who reaches a room through another needs none. */
    private static boolean reachedThroughAnother(Room room, String used) {
        return room.uses().stream()
                .filter(other -> !other.equals(used))
                .anyMatch(other -> reachable(other).contains(used));
    }

    private static Set<String> reachable(String name) {
        var reached = new HashSet<String>();
        for (var room : Rooms.TABLE) {
            if (room.name().equals(name)) {
                for (var used : room.uses()) {
                    reached.add(used);
                    reached.addAll(reachable(used));
                }
            }
        }
        return reached;
    }

    private static String id(String name) {
        return name.replace('.', '_');
    }
}
