package ch.onetime.csms.web.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A file of ours that a printed page names. */
record OwnFile(InputStream stream) implements FSStream {

    @Override
    public InputStream getStream() {
        return stream;
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
