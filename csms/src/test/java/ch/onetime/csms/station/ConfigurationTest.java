package ch.onetime.csms.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of a charger's settings. */
class ConfigurationTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_setting_is_kept_as_the_charger_has_told_it() {
        var station = csms.accepts("GARAGE").id();
        var told =
                List.of(
                        new ConfigItem("ClockAlignedDataInterval", null, "900", false),
                        new ConfigItem("NumberOfConnectors", null, "1", true),
                        new ConfigItem("Password", null, null, true),
                        new ConfigItem("Volume", null, "3", null));

        csms.app.configuration.reported(station, told);

        assertThat(csms.app.configuration.of(station)).isEqualTo(told);
    }
}
