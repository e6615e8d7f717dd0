package ch.onetime.csms.web.visit;

import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.web.page.StaticFiles;
import ch.onetime.csms.web.page.Templates;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What every page stands on.
 *
 * @param openMessages how many messages wait for somebody
 * @param proxies whose word is believed about who is calling
 * @param isDemo whether every page says that its chargers are simulated
 */
public record Stage(
        Templates templates,
        StaticFiles files,
        Supplier<Site> site,
        Sessions sessions,
        Audit audit,
        InstantSource clock,
        IntSupplier openMessages,
        TrustedProxies proxies,
        boolean isDemo) {}
