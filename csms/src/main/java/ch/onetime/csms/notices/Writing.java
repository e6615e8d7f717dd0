package ch.onetime.csms.notices;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.platform.mail.Letter;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letters themselves, in the language of whom they are for. */
final class Writing {
    private final NoticeRooms rooms;

    Writing(NoticeRooms rooms) {
        this.rooms = rooms;
    }

    Letter trouble(Person to, MailAddress address, Transaction charge, Ending ending, Instant at) {
        var words = words(to);
        var formats = formats(words);
        var place = place(words, charge);
        var moment = formats.moment(at, rooms.clock().instant());
        var kind = ending.name().toLowerCase(Locale.ROOT);
        var text = new ArrayList<String>();
        text.add(words.say("notices.hello", to.name()));
        text.add(words.say("notices.ended." + kind, place, moment));
        Optional.ofNullable(rooms.charging().delivered(charge))
                .ifPresent(energy ->
                        text.add(words.say("notices.energy", formats.kilowattHours(energy))));
        text.add(words.say("notices.todo." + kind));
        text.add(words.say("notices.more", rooms.address().get() + "/my"));
        return new Letter(
                "charge-trouble-" + charge.id(),
                to.name(),
                address,
                words.say("notices.ended.subject", place),
                letter(words, text),
                null);
    }

    Letter link(Person to, MailAddress address, String key, String secret, Instant goodUntil) {
        var words = words(to);
        var link = rooms.address().get() + "/my/in/" + secret;
        var minutes = ResidentLogins.MAILED.toMinutes();
        var text =
                List.of(
                        words.say("notices.hello", to.name()),
                        words.say("notices.link", minutes),
                        link,
                        words.say("notices.link.unasked"));
        return new Letter(
                key,
                to.name(),
                address,
                words.say("notices.link.subject"),
                letter(words, text),
                goodUntil);
    }

    private String letter(Words words, List<String> paragraphs) {
        var site = rooms.joining().site().name();
        return String.join("\n\n", paragraphs)
                + "\n\n-- \n"
                + (site.isEmpty() ? words.say("product") : site);
    }

    private String place(Words words, Transaction charge) {
        return Optional.ofNullable(charge.bay())
                .flatMap(id -> rooms.bays().find(id))
                .map(Bay::name)
                .map(name -> words.say("notices.bay", name))
                .orElseGet(() -> words.say("notices.garage"));
    }

    private Words words(Person to) {
        return Words.in(
                Language.of(to.language())
                        .or(() -> Language.of(rooms.joining().site().language()))
                        .orElse(Language.ENGLISH));
    }

    private Formats formats(Words words) {
        var site = rooms.joining().site();
        return Formats.of(words, site.language(), site.timeZone());
    }
}
