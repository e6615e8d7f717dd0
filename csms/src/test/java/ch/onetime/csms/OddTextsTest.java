package ch.onetime.csms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.platform.database.TestEngine;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Texts from the depths of firmware: zero characters, halves of characters, thousands of them. No
 * database likes all of these, and no message may be lost because of them.
 */
@ParameterizedClass
@EnumSource(TestEngine.class)
class OddTextsTest {
    /** A zero, half a pair, a control character, a quotation mark, and something beautiful. */
    private static final String ODD = "A\\u0000B\\ud800C\\u0007\\\"'; DROP -- 😀";

    @RegisterExtension final TestCsms csms;

    private BareCharger charger;

    OddTextsTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @BeforeEach
    void plugIn() {
        charger = csms.bare("GARAGE");
    }

    @Test
    void a_boot_full_of_them_is_accepted() {
        var many = ODD + "x".repeat(5_000);

        asks(
                "BootNotification",
                "{'chargePointVendor':'%s','chargePointModel':'%s','firmwareVersion':'%s','iccid':'%s'}"
                        .formatted(ODD, many, ODD, ODD));

        csms.restarts();
        assertThat(csms.station("GARAGE").lastBoot()).isNotNull();
    }

    @Test
    void a_status_full_of_them_is_shown() {
        asks(
                "StatusNotification",
                "{'connectorId':1,'status':'%s','errorCode':'%s','info':'%s','vendorErrorCode':'%s'}"
                        .formatted(ODD, ODD, ODD, ODD));

        csms.restarts();
        assertThat(csms.app.registry.connectors(csms.station("GARAGE").id()))
                .singleElement()
                .matches(connector -> connector.status() != null);
    }

    @Test
    void a_charge_full_of_them_is_in_the_books() {
        asks("Authorize", "{'idTag':'" + ODD + "'}");
        asks(
                "StartTransaction",
                "{'connectorId':1,'idTag':'%s','meterStart':1000,'timestamp':'2026-06-01T12:00:00Z'}"
                        .formatted(ODD));
        asks(
                "MeterValues",
                "{'connectorId':1,'meterValue':[{'timestamp':'2026-06-01T12:00:00Z','sampledValue':[{'value':'1500','context':'%s','format':'%s','measurand':''},{'value':'%s','unit':'%s'}]}]}"
                        .formatted(ODD, ODD, ODD, ODD));
        asks(
                "StopTransaction",
                "{'transactionId':%d,'idTag':'%s','meterStop':2000,'reason':'%s','timestamp':'2026-06-01T13:00:00Z'}"
                        .formatted(csms.transaction().reference(), ODD, ODD));

        assertThat(csms.transaction().isOpen()).isFalse();
        assertThat(csms.transaction().flags())
                .containsExactly(Flag.CLOCK_WRONG); // it is one o'clock
        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
        assertThat(csms.app.access.unknownCards(10)).hasSize(1);
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_stray_stop_full_of_them_is_kept_for_a_person() {
        asks(
                "StopTransaction",
                "{'transactionId':'%s','idTag':'%s','meterStop':2000,'reason':'%s'}"
                        .formatted(ODD, ODD, ODD));

        assertThat(csms.toReview()).hasSize(1);
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).isEmpty();
    }

    /** Repeated letters shrink until any index takes them; these do not. */
    @Test
    void a_card_and_a_member_of_thousands_of_random_letters_are_kept_like_others() {
        var letters = new Random(1);
        var endless =
                letters.ints(4_000, 'A', 'Z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        asks("Authorize", "{'idTag':'" + endless + "'}");
        var start =
                "{'connectorId':1,'idTag':'%s','meterStart':1000,'timestamp':'2026-06-01T12:00:00Z','%s':1}"
                        .formatted(endless, endless);
        asks("StartTransaction", start);
        asks("StartTransaction", start);
        asks(
                "StopTransaction",
                "{'transactionId':%d,'idTag':'%s','meterStop':2000,'reason':'%s'}"
                        .formatted(csms.transaction().reference(), endless, endless));

        assertThat(csms.transaction().isOpen()).isFalse();
        assertThat(csms.app.access.unknownCards(10))
                .singleElement()
                .matches(card -> card.tag().text().equals(endless));
        assertThat(csms.findings("GARAGE")).isNotEmpty();
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void what_deviates_is_counted_with_its_example() {
        asks("StatusNotification", "{'connectorId':1,'status':'" + ODD + "','" + ODD + "':1}");

        assertThat(csms.findings("GARAGE")).isNotEmpty();
    }

    private void asks(String action, String payload) {
        // the quotation mark in the odd text is escaped, and must stay so
        var json =
                payload.replace("'; DROP", "\u0001")
                        .replace('\'', '"')
                        .replace("\u0001", "'; DROP");
        assertThat(charger.asks("[2,\"" + action + "\",\"" + action + "\"," + json + "]"))
                .startsWith("[3,");
    }
}
