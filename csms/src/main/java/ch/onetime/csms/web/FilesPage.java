package ch.onetime.csms.web;

import ch.onetime.csms.web.page.StaticFile;
import ch.onetime.csms.web.page.StaticFiles;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** {@code /static}: stylesheet, scripts, shapes and letters, to be kept by the browser. */
final class FilesPage {
    private final StaticFiles files;

    FilesPage(StaticFiles files) {
        this.files = files;
    }

    void show(Context http) {
        files.find(http.pathParam("version"), http.pathParam("name"))
                .ifPresentOrElse(
                        file -> send(http, file),
                        () -> http.status(HttpStatus.NOT_FOUND).result("There is no such file.\n"));
    }

    private static void send(Context http, StaticFile file) {
        if (file.isCompressed()) {
            http.disableCompression();
        }
        http.contentType(file.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding")
                .result(file.content());
    }
}
