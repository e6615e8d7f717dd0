package ch.onetime.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.simulator.Flags;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    @TempDir Path home;

    @Test
    void a_demo_of_yesterday_is_made_anew() throws Exception {
        try (var demo = DemoFolder.fresh(home.resolve("demo"))) {
            Files.createDirectories(demo.data().resolve("frames"));
            Files.writeString(demo.data().resolve("onetime.db"), "yesterday");
        }
        try (var demo = DemoFolder.fresh(home.resolve("demo"))) {
            assertThat(demo.data()).doesNotExist();
        }
    }

    @Test
    void a_folder_of_something_else_is_refused_and_kept() throws Exception {
        var file = Files.writeString(home.resolve("onetime.db"), "of the real garage");

        assertThatThrownBy(() -> DemoFolder.fresh(home))
                .isInstanceOf(Flags.Wrong.class)
                .hasMessageContaining("is not the folder of a demo");
        assertThat(file).hasContent("of the real garage");
    }

    @Test
    void a_file_is_no_folder() throws Exception {
        var file = Files.writeString(home.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> DemoFolder.fresh(file)).isInstanceOf(Flags.Wrong.class);
    }
}
