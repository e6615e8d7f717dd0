package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Query;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;

/** {@code /tags}: the cards and other tags somebody has made known. */
final class TagResource {
    private static final String SECTION = "Tags";

    private final Access access;
    private final KnownStations stations;

    TagResource(ApiRooms rooms) {
        this.access = rooms.access();
        this.stations = new KnownStations(rooms.registry());
    }

    void addTo(Routes routes) {
        routes.get("/tags", SEE_PEOPLE)
                .says(SECTION, "The known tags, in their own order.")
                .answersPages("Tags", TagView.class)
                .by(this::list);
        routes.get("/tags/{idTag}", SEE_PEOPLE)
                .says(SECTION, "One tag, whatever case it is written in.")
                .answers(200, "The tag", TagView.class)
                .fails(Trouble.NOT_FOUND)
                .by(ask -> Answer.ok(TagView.of(find(ask))));
        routes.put("/tags/{idTag}", MANAGE_CARDS)
                .says(
                        SECTION,
                        "Makes a tag known, or changes all about it: what is left out is none.")
                .answers(200, "It is changed", TagView.class)
                .answers(201, "It was not known, and is now", TagView.class)
                .fails(Trouble.UNFIT)
                .noted("tag.put")
                .by(PutTag.class, this::put);
        routes.delete("/tags/{idTag}", MANAGE_CARDS)
                .says(SECTION, "Archives a tag: it is unknown from now on, what it charged stays.")
                .answersNothing("It is archived")
                .fails(Trouble.NOT_FOUND)
                .noted("tag.archived")
                .by(this::archive);
        routes.get("/unknown-cards", SEE_PEOPLE)
                .says(SECTION, "Cards nobody knows that were held at a charger, the latest first.")
                .asks(Query.LIMIT)
                .answersAll("Unknown cards", UnknownCardView.class)
                .by(this::unknown);
    }

    private Answer list(Ask ask) {
        var rows = access.after(ask.place().orElse(""), ask.limit() + 1);
        return Answer.ok(Page.of(rows, ask.limit(), tag -> tag.id().key(), TagView::of));
    }

    private Answer put(Ask ask, PutTag wish) {
        var tag = tag(ask.path("idTag"), wish);
        var isNew = access.find(tag.id()).isEmpty();
        access.put(tag);
        return isNew ? Answer.created(TagView.of(tag)) : Answer.ok(TagView.of(tag));
    }

    private Answer archive(Ask ask) {
        if (!access.archive(new IdTag(ask.path("idTag")))) {
            throw unknown(ask.path("idTag"));
        }
        return Answer.none();
    }

    private Answer unknown(Ask ask) {
        return Answer.ok(
                Page.whole(
                        access.unknownCards(ask.limit()).stream()
                                .map(card -> UnknownCardView.of(card, stations))
                                .toList()));
    }

    private Tag find(Ask ask) {
        var idTag = ask.path("idTag");
        return access.find(new IdTag(idTag)).orElseThrow(() -> unknown(idTag));
    }

    private static Problem unknown(String idTag) {
        return Problem.notFound("No tag is called \"" + idTag + "\". PUT it to make it known.");
    }

    /** The tag checks itself; its sentence is for the caller. */
    static Tag tag(String idTag, PutTag wish) {
        try {
            return TagView.tag(idTag, wish);
        } catch (IllegalArgumentException refused) {
            throw Problem.unfit(String.valueOf(refused.getMessage()));
        }
    }
}
