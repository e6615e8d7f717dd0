package ch.onetime.csms.gateway;

import ch.onetime.csms.station.Identity;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The identity in the address a charger connects to: the last segment of the path that is not
 * empty, whatever stands before it (OCPP-J 1.6 §3.1). Split first and decoded afterwards, so that
 * an identity may contain a slash; a plus is a plus.
 */
final class Address {
    private Address() {}

    static Optional<Identity> identity(String rawPath) {
        return decode(lastSegment(withoutQuery(rawPath)))
                .filter(Identity::isPossible)
                .map(Identity::new);
    }

    /** Somebody typed the name, and the charger added it once more. */
    static boolean isNamedTwice(String rawPath) {
        var path = withoutSlash(withoutQuery(rawPath));
        var identity = identity(path).map(Identity::key);
        var before = path.substring(0, path.lastIndexOf('/') + 1);
        return identity.isPresent() && identity.equals(identity(before).map(Identity::key));
    }

    private static String lastSegment(String path) {
        var whole = withoutSlash(path);
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private static String withoutSlash(String path) {
        var end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Whether nothing but our own path was typed: then all chargers would have one name. */
    static boolean lacksIdentity(String rawPath) {
        var segments = segments(rawPath);
        return segments.size() == 1 && segments.getFirst().equalsIgnoreCase("ocpp");
    }

    private static List<String> segments(String rawPath) {
        return Arrays.stream(withoutQuery(rawPath).split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static String withoutQuery(String rawPath) {
        var query = rawPath.indexOf('?');
        return query < 0 ? rawPath : rawPath.substring(0, query);
    }

    /** Empty: not decodable as UTF-8. */
    private static Optional<String> decode(String segment) {
        var bytes = new ByteArrayOutputStream(segment.length());
        for (var i = 0; i < segment.length(); i++) {
            var c = segment.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (i + 2 >= segment.length()) {
                return Optional.empty();
            }
            var high = Character.digit(segment.charAt(i + 1), 16);
            var low = Character.digit(segment.charAt(i + 2), 16);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
