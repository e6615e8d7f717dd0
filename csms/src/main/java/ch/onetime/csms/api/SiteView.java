package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.Site;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The building this system serves. */
public record SiteView(
        String name,
        String timeZone,
        String currency,
        String language,
        int bays,
        PutSite.@Nullable Address address,
        @Nullable Instant setUpAt,
        @Means("Until then, chargers nobody knows are let in without asking.")
                @Nullable Instant joiningUntil) {

    static SiteView of(Site site, Instant now) {
        var until = site.joiningUntil();
        return new SiteView(
                site.name(),
                site.timeZone().getId(),
                site.currency().getCurrencyCode(),
                site.language(),
                site.bays(),
                PutSite.Address.of(site.address()),
                site.setUpAt(),
                until != null && until.isAfter(now) ? until : null);
    }
}
