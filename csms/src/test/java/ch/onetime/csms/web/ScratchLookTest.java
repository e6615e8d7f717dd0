package ch.onetime.csms.web;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScratchLookTest {
    @RegisterExtension static final Chromium chromium = new Chromium();
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void look() {
        var owner = Visitor.owning(csms);
        for (var n = 1; n <= 23; n++) {
            var id = "GARAGE-%02d".formatted(n);
            var c = csms.plugIn(id);
            csms.app.registry.servesBay(
                    csms.station(id).id(),
                    1,
                    csms.app.bays.named("%02d".formatted(n)).orElseThrow());
            csms.knows("CARD-" + n);
            switch (n % 6) {
                case 1, 2 -> {
                    for (var k = 0; k < 5; k++) {
                        c.startsCharging(
                                1,
                                "CARD-" + n,
                                k * 20_000 + n,
                                csms.clock.instant().minus(Duration.ofHours(22 - 4 * k - n % 4)));
                        c.stopsCharging(
                                1,
                                k * 20_000 + 11_000 + n * 100,
                                csms.clock.instant().minus(Duration.ofHours(20 - 4 * k - n % 3)));
                    }
                    c.startsCharging(
                            1,
                            "CARD-" + n,
                            120_000,
                            csms.clock.instant().minus(Duration.ofHours(1)));
                    c.status(1, ChargePointStatus.Charging);
                    c.says(
                            "MeterValues",
                            """
                            {"connectorId":1,"meterValue":[{"timestamp":"%s","sampledValue":[
                              {"value":"%d"},{"value":"%d","measurand":"Power.Active.Import","unit":"W"}]}]}
                            """
                                    .formatted(
                                            csms.clock.instant(),
                                            124_000 + n * 300,
                                            3_700 + 400 * n));
                }
                case 3 ->
                        c.status(
                                1,
                                n == 9
                                        ? ChargePointStatus.SuspendedEVSE
                                        : ChargePointStatus.SuspendedEV);
                case 4 ->
                        c.status(
                                1,
                                n == 16
                                        ? ChargePointStatus.Preparing
                                        : ChargePointStatus.Finishing);
                default -> c.status(1, ChargePointStatus.Available);
            }
            if (n == 20)
                c.says(
                        "StatusNotification",
                        "{\"connectorId\":1,\"status\":\"Faulted\",\"errorCode\":\"GroundFailure\"}");
            if (n == 17) c.close();
        }
        csms.knocks("ZAP049217");
        csms.plugIn("BASEMENT-EXTRA");
        for (var lang : new String[] {"de", "en"}) {
            for (var dark : new boolean[] {false, true}) {
                for (var w : new int[] {1280, 390}) {
                    if (lang.equals("en") && dark) continue;
                    try (var tab = chromium.opens(owner.base() + "/login", w, 900)) {
                        tab.page.emulateMedia(
                                new Page.EmulateMediaOptions()
                                        .setColorScheme(
                                                dark ? ColorScheme.DARK : ColorScheme.LIGHT));
                        tab.page.locator("input[name=name]").fill(Visitor.OWNER);
                        tab.page.locator("input[name=password]").fill(Visitor.PASSWORD);
                        tab.page.locator("form button.primary").click();
                        tab.page.waitForURL(owner.base() + "/");
                        if (lang.equals("en"))
                            tab.page.navigate(owner.base() + "/?view=table&power=table");
                        tab.page.waitForTimeout(1500);
                        tab.page.screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(
                                                Path.of(
                                                        "/tmp/shots/garage-%s-%d-%s.png"
                                                                .formatted(lang, w, dark))));
                        System.out.println(
                                lang + w + dark + tab.complaints() + " overhang " + tab.overhang());
                    }
                }
            }
        }
        owner.close();
    }
}
