package ch.onetime.csms.web.messages;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.CardLog;
import ch.onetime.csms.attention.Attention;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Registry;
import java.util.function.Supplier;

/**
 * What these pages need of the house.
 *
 * @param ocppAddress what is typed into a charger
 */
public record MessagesRooms(
        Attention attention,
        Access access,
        CardLog cards,
        Charging charging,
        Registry registry,
        Cabling cabling,
        Mail mail,
        Supplier<String> ocppAddress) {}
