package ch.onetime.csms.web.page;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;

/** A file of the interface, as it goes out. */
public final class StaticFile {
    private final String name;
    private final String type;
    private final byte[] bytes;

    StaticFile(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    /** As HTTP calls it. */
    public String type() {
        return type;
    }

    /** Whether compressing it again would only cost time. */
    public boolean isCompressed() {
        return name.endsWith(".woff2");
    }

    public InputStream content() {
        return new ByteArrayInputStream(bytes);
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }
}
