package ch.onetime.csms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeSourceTest {
    @Test
    void the_kernel_is_believed() {
        assertThat(TimeSource.of(0)).isEqualTo(TimeSource.FOLLOWED);
        assertThat(TimeSource.of(1)).isEqualTo(TimeSource.FOLLOWED); // a leap second is coming
        assertThat(TimeSource.of(5)).isEqualTo(TimeSource.ALONE);
        assertThat(TimeSource.of(-1)).isEqualTo(TimeSource.UNKNOWN);
    }

    @Test
    void asking_this_machine_never_fails() {
        assertThat(TimeSource.ofThisMachine()).isNotNull();
    }
}
