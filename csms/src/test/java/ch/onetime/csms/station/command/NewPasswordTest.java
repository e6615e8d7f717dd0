package ch.onetime.csms.station.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.Eventually;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.gateway.journal.NotedFrame;
import ch.onetime.csms.station.ConfigItem;
import ch.onetime.csms.station.StationKeys;
import ch.onetime.csms.station.command.Chargers.Dispatch;
import ch.onetime.csms.station.command.Chargers.Terms;
import ch.onetime.ocpp.rpc.ErrorCode;
import ch.onetime.simulator.Answering;
import ch.onetime.simulator.ChargePoint;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charger gets a new password: which one is good at which moment, and that nobody reads it. */
class NewPasswordTest {
    private static final String OLD = "the password of old";
    private static final String FRESH = "00112233445566778899AABBCCDDEEFF";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void accepted_it_is_the_only_one_that_is_good() {
        plugIn().answers("ChangeConfiguration", Answering.status("Accepted"));

        change();

        assertThat(knocksWith(OLD)).isEqualTo(401);
        assertThat(knocksWithFresh()).isEqualTo(101);
    }

    @Test
    void the_charger_really_uses_it() {
        var charger = plugIn();

        change();

        charger.awaitEnding(); // it says goodbye, and comes back with the new one
        assertThat(knocksWith(OLD)).isEqualTo(401);
    }

    @Test
    void rejected_the_old_one_stays() {
        plugIn().answers("ChangeConfiguration", Answering.status("Rejected"));

        change();

        assertThat(knocksWithFresh()).isEqualTo(401);
        assertThat(knocksWith(OLD)).isEqualTo(101);
    }

    @Test
    void refused_with_an_error_the_old_one_stays() {
        plugIn().answers(
                        "ChangeConfiguration",
                        new Answering.Refuses(ErrorCode.NotSupported, "not this key"));

        change();

        assertThat(knocksWithFresh()).isEqualTo(401);
        assertThat(knocksWith(OLD)).isEqualTo(101);
    }

    @Test
    void who_wants_to_reboot_first_may_use_either_until_then() {
        plugIn().answers("ChangeConfiguration", Answering.status("RebootRequired"));

        change();

        assertThat(knocksWith(OLD)).isEqualTo(101);
        assertThat(knocksWithFresh()).isEqualTo(101);
        assertThat(knocksWith(OLD)).isEqualTo(401);
    }

    @Test
    void as_long_as_nobody_knows_whether_it_arrived_either_is_good() {
        var charger = plugIn().answers("ChangeConfiguration", Answering.never());
        var sent = send(Terms.usual("Ada"));
        charger.awaitCommand("ChangeConfiguration");
        charger.dropsOff();
        await(sent);

        assertThat(knocksWith(OLD)).isEqualTo(101);
        assertThat(knocksWithFresh()).isEqualTo(101);
        assertThat(knocksWith(OLD)).isEqualTo(401);
    }

    @Test
    void nobody_reads_it_afterwards() {
        plugIn().answers("ChangeConfiguration", Answering.status("Accepted"));

        var ended = change();

        assertThat(ended.payload()).contains("AuthorizationKey").doesNotContain(FRESH);
        var id = csms.station("GARAGE").id();
        assertThat(csms.app.journal.latest(id, null, 100).items())
                .extracting(NotedFrame::text)
                .anyMatch(text -> text.contains("AuthorizationKey"))
                .noneMatch(text -> text.contains(FRESH));
        assertThat(csms.app.configuration.of(id))
                .extracting(ConfigItem::desired)
                .containsOnlyNulls();
    }

    @Test
    void a_charger_that_reads_it_out_does_not_teach_it_to_us() {
        plugIn().answers(
                        "GetConfiguration",
                        new Answering.Says(
                                "{\"configurationKey\":[{\"key\":\"authorizationkey\",\"readonly\":false,\"value\":\""
                                        + FRESH
                                        + "\"}]}"));

        var ended = await(send(new Command.ReadConfiguration(List.of()), Terms.usual("Ada")));

        assertThat(ended.answer()).doesNotContain(FRESH);
        assertThat(csms.app.configuration.of(csms.station("GARAGE").id()))
                .extracting(ConfigItem::reported)
                .containsOnlyNulls();
    }

    @Test
    void a_refusal_forgets_only_what_it_refuses() {
        csms.secures("GARAGE", 1, OLD);
        var request = csms.request("/ocpp/GARAGE").offering("ocpp1.6");
        var charger = csms.bare(request.withPassword("GARAGE", OLD));
        var sent = send(Terms.usual("Ada"));
        var call = charger.hears();
        var id = csms.station("GARAGE").id();
        assertThat(csms.station("GARAGE").settings().keys().pending()).isNotNull();
        var another = csms.app.keys.hash("another new one".getBytes(UTF_8));
        csms.app.registry.change(
                id, s -> s.secured(1, new StationKeys(s.keys().current(), another)));

        charger.says("[3," + call.split(",", 3)[1] + ",{\"status\":\"Rejected\"}]");
        await(sent);

        assertThat(csms.station("GARAGE").settings().keys().pending()).isEqualTo(another);
    }

    @Test
    void other_secrets_are_not_kept_either() {
        plugIn().answers(
                        "GetConfiguration",
                        new Answering.Says(
                                "{\"configurationKey\":[{\"key\":\"WifiPsk\",\"readonly\":false,\"value\":\"hunter2\"}]}"));

        var ended = await(send(new Command.ReadConfiguration(List.of()), Terms.usual("Ada")));

        assertThat(ended.answer()).doesNotContain("hunter2");
        assertThat(csms.app.configuration.of(csms.station("GARAGE").id()))
                .extracting(ConfigItem::reported)
                .containsOnlyNulls();
    }

    private ChargePoint plugIn() {
        csms.secures("GARAGE", 1, OLD);
        return csms.knocks("GARAGE", made -> made.password(OLD));
    }

    private CommandRecord change() {
        return await(send(Terms.usual("Ada")));
    }

    private Dispatch.Sent send(Terms terms) {
        return send(new Command.Configure("AuthorizationKey", FRESH), terms);
    }

    private Dispatch.Sent send(Command command, Terms terms) {
        var id = csms.station("GARAGE").id();
        return (Dispatch.Sent) csms.app.gateway.chargers().send(id, command, terms);
    }

    private CommandRecord await(Dispatch.Sent sent) {
        try {
            return csms.app.commandLog.await(sent.command(), Eventually.DEADLINE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private int knocksWith(String password) {
        return knocks(password.getBytes(UTF_8));
    }

    private int knocksWithFresh() {
        return knocks(HexFormat.of().parseHex(FRESH));
    }

    private int knocks(byte[] password) {
        var request = csms.request("/ocpp/GARAGE").offering("ocpp1.6");
        return BareCharger.knock(request.withPassword("GARAGE", password)).status();
    }
}
