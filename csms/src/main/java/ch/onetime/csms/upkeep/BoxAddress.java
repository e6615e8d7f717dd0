package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.AddressOrigin;
import ch.onetime.csms.platform.LanAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What chargers are told to call, and whether they will find it there for years.
 *
 * @param address ends with a slash; a charger adds its name behind it
 */
public record BoxAddress(URI address, Trouble trouble) {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

    /** What may go wrong with it. */
    public enum Trouble {
        NONE,
        /** Only this machine itself finds it. */
        LOOPBACK,
        /** We live in a container: it may be its own, which nobody in the house finds. */
        CONTAINER,
        /** It is a name, and many chargers cannot look up names of the house. */
        NAME,
        /** The router lends it and may change it. */
        LENT,
        /** Nobody knows whether the router lends it. */
        UNSURE
    }

    /** As it is; somebody's word that the router keeps it makes an end of the doubt. */
    static BoxAddress of(URI address, boolean isConfirmed) {
        return of(
                address,
                isConfirmed,
                Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv")),
                host ->
                        LanAddress.find()
                                .filter(own -> own.getHostAddress().equals(host))
                                .map(AddressOrigin::of));
    }

    static BoxAddress of(
            URI address,
            boolean isConfirmed,
            boolean isContainer,
            Function<String, Optional<AddressOrigin>> origins) {
        var host = address.getHost();
        if (host.equals("localhost") || host.startsWith("127.")) {
            return new BoxAddress(address, Trouble.LOOPBACK);
        }
        if (!NUMBERS.matcher(host).matches()) {
            return new BoxAddress(address, isConfirmed ? Trouble.NONE : Trouble.NAME);
        }
        if (isConfirmed) {
            return new BoxAddress(address, Trouble.NONE);
        }
        if (isContainer && origins.apply(host).isPresent()) {
            return new BoxAddress(address, Trouble.CONTAINER);
        }
        return new BoxAddress(
                address,
                switch (origins.apply(host).orElse(AddressOrigin.UNKNOWN)) {
                    case FIXED -> Trouble.NONE;
                    case LENT -> Trouble.LENT;
                    case UNKNOWN -> Trouble.UNSURE;
                });
    }
}
