package ch.onetime.csms.platform.login;

import static ch.onetime.csms.platform.login.Right.HELP_RESIDENTS;
import static ch.onetime.csms.platform.login.Right.MANAGE_ACCESS;
import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void each_role_may_do_its_own_work_and_nothing_else() {
        assertThat(rights(Role.OWNER))
                .containsExactly(
                        READ,
                        RUN_STATIONS,
                        HELP_RESIDENTS,
                        MANAGE_CARDS,
                        SEE_PEOPLE,
                        MANAGE_ACCESS);
        assertThat(rights(Role.INSTALLER)).containsExactly(READ, RUN_STATIONS, HELP_RESIDENTS);
        assertThat(rights(Role.MANAGER))
                .containsExactly(READ, HELP_RESIDENTS, MANAGE_CARDS, SEE_PEOPLE);
        assertThat(rights(Role.READER)).containsExactly(READ);
        assertThat(rights(Role.RESIDENT)).isEmpty();
    }

    @Test
    void the_guide_has_the_same_table() throws IOException {
        var columns = List.of(Role.OWNER, Role.INSTALLER, Role.MANAGER, Role.READER);
        var rows =
                Files.readAllLines(Path.of("../docs/roles.md")).stream()
                        .filter(line -> line.matches("\\| `[A-Z_]+` \\| ✓.*"))
                        .toList();
        assertThat(rows).hasSameSizeAs(Right.values());
        for (var row : rows) {
            var cells = row.split("\\|", -1);
            var right = Right.valueOf(cells[1].replaceAll("[` ]", ""));
            for (var column = 0; column < columns.size(); column++) {
                assertThat(cells[column + 2].contains("✓"))
                        .as(right + " " + columns.get(column))
                        .isEqualTo(columns.get(column).may(right));
            }
        }
    }

    private static List<Right> rights(Role role) {
        return Arrays.stream(Right.values()).filter(role::may).toList();
    }
}
