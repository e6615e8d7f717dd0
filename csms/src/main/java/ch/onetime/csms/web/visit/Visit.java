package ch.onetime.csms.web.visit;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Origin;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Frame.Person;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request of one person, or of somebody nobody knows. */
public final class Visit {
    private final Stage stage;
    private final Context http;
    private final @Nullable Caller caller;
    private final Words words;

    Visit(Stage stage, Context http, @Nullable Caller caller) {
        this.stage = stage;
        this.http = http;
        this.caller = caller;
        this.words = Words.in(Speech.of(http, stage.site().get().language()));
    }

    /** For what is not said here. */
    public Context http() {
        return http;
    }

    public boolean isSignedIn() {
        return caller != null;
    }

    /**
     * @throws NotAllowed if nobody is signed in
     */
    public Caller caller() {
        if (caller == null) {
            throw new NotAllowed();
        }
        return caller;
    }

    public boolean may(Right right) {
        return caller != null && caller.may(right);
    }

    public Words words() {
        return words;
    }

    public Language language() {
        return words.language();
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public Formats formats() {
        var site = stage.site().get();
        return Formats.of(words, site.language(), site.timeZone());
    }

    public Instant now() {
        return stage.clock().instant();
    }

    /**
     * What surrounds a page.
     *
     * @param area the line of the menu it belongs to, such as {@code people}
     */
    public Frame frame(String area) {
        var site = stage.site().get();
        return new Frame(
                words,
                stage.files().folder(),
                site.isSetUp() ? site.name() : null,
                caller == null ? null : person(caller),
                caller == null ? List.of() : Menu.of(caller, area, stage.openMessages()),
                path(),
                notice(),
                stage.isDemo());
    }

    /**
     * @param view what the template shows; its one parameter
     */
    public void show(String template, Object view) {
        http.html(stage.templates().render(template, view));
    }

    /** What was typed cannot be taken: the same page again, with what was typed and why. */
    public void refused(String template, Object view) {
        http.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(template, view);
    }

    /** What it is about is not there, or not for this person, who need not know which. */
    public void notFound() {
        sorry(HttpStatus.NOT_FOUND, "sorry.missing");
    }

    void sorry(HttpStatus status, String sentence) {
        http.status(status);
        show("sorry", new SorryView(frame(""), sentence));
    }

    /**
     * It is done: on to a page that says so.
     *
     * @param notice the key of what was done, such as {@code people.done.saved}
     */
    public void done(String path, String notice) {
        go(path + (path.contains("?") ? '&' : '?') + "done=" + notice);
    }

    /**
     * The same of something that can be counted.
     *
     * @param notice whose {@code {0}} is the number, 0 included
     */
    public void done(String path, String notice, int number) {
        var counted = path + (path.contains("?") ? '&' : '?') + "number=" + number;
        done(number == 0 ? path : counted, notice);
    }

    /** From now on this browser is answered in this language. */
    public void speak(Language language) {
        Speech.remember(this, language);
    }

    public void go(String path) {
        http.redirect(path, HttpStatus.SEE_OTHER);
    }

    /** From where, and on what, so that guesses are counted and people know their own devices. */
    public Origin origin() {
        return Devices.origin(http, stage.proxies());
    }

    /** What was typed into a field, without blanks around it; empty: nothing. */
    public String field(String name) {
        var text = http.formParam(name);
        return text == null ? "" : text.strip();
    }

    /** A value in the address behind {@code ?}; empty: none. */
    public String param(String name) {
        var text = http.queryParam(name);
        return text == null ? "" : text.strip();
    }

    /** A part of the path, such as {@code id} in {@code /people/{id}}. */
    public String part(String name) {
        return http.pathParam(name);
    }

    /** A part of the path that is a row's number; empty: it is none. */
    public Optional<Long> id(String name) {
        return number(part(name));
    }

    public static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** For the audit: who has changed what. */
    public void noted(String action, String subject, String detail) {
        stage.audit().noteDone(caller().name(), action, subject, detail);
    }

    private Person person(Caller caller) {
        return new Person(caller.name(), "role." + caller.role().name(), caller.may(Right.READ));
    }

    private @Nullable String notice() {
        var key = param("done");
        return words.knows(key) ? words.say(key, number(param("number")).orElse(0L)) : null;
    }

    /** Without the notice, which is read by now, and its number. */
    private String path() {
        var query = new StringBuilder();
        http.queryParamMap()
                .forEach((name, values) -> {
                    if (!name.equals("done") && !name.equals("number")) {
                        values.forEach(value ->
                                query.append(query.isEmpty() ? '?' : '&')
                                        .append(encoded(name))
                                        .append('=')
                                        .append(encoded(value)));
                    }
                });
        return http.path() + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
