package ch.onetime.csms.platform;

import static ch.onetime.csms.Eventually.eventually;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OldMemoryTest {
    private static final int MEGABYTE = 1 << 20;

    /** Held at any time, a hundred times replaced; a megabyte each. */
    private static final int PAPERS = 8;

    private static final long FEW = 64L * MEGABYTE;

    @Test
    void what_nobody_needs_any_more_is_given_back_long_before_the_memory_is_full()
            throws IOException, InterruptedException {
        assertThat(mostOldMemory("kept small")).isLessThanOrEqualTo(FEW);
        assertThat(mostOldMemory("left alone")).isGreaterThan(200L * MEGABYTE);
    }

    private static long mostOldMemory(String how) throws IOException, InterruptedException {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:-ShrinkHeapInSteps",
                                "-Xms16m",
                                "-Xmn4m",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Wasteful.class.getName(),
                                how)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said = program.inputReader()) {
            assertThat(program.waitFor(60, SECONDS)).as("it ends").isTrue();
            return Long.parseLong(said.readLine());
        } finally {
            program.destroyForcibly();
        }
    }

    /** Needs a little for a while, over and over, and says how much memory that took. */
    static final class Wasteful {
        private Wasteful() {}

        public static void main(String[] how) {
            var keepsSmall = how[0].equals("kept small");
            if (keepsSmall) {
                OldMemory.keepSmall();
            }
            var old =
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Tenured Gen"))
                            .findAny()
                            .orElseThrow();
            List<List<byte[]>> papers = new ArrayList<>();
            for (var made = 0; made < 100 * PAPERS; made++) {
                papers.add(paper());
                if (papers.size() > PAPERS) {
                    papers.removeFirst();
                }
            }
            // told of it, it tidies in its own time
            if (keepsSmall) {
                eventually("little is held", () -> size(old) <= FEW);
            }
            System.out.println(size(old));
        }

        private static long size(MemoryPoolMXBean old) {
            return old.getUsage().getCommitted();
        }

        private static List<byte[]> paper() {
            var pages = new ArrayList<byte[]>();
            for (var size = 0; size < MEGABYTE; size += 1_024) {
                pages.add(new byte[1_024]);
            }
            return pages;
        }
    }
}
