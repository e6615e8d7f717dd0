package ch.onetime.csms.api.route;

/** The kinds of problems there are. Their slugs are stable: programs decide by them. */
public enum Trouble {
    NOT_JSON(400, "not-json", "The body is not JSON"),
    BAD_BODY(400, "bad-body", "The body is not what is asked for"),
    BAD_QUERY(400, "bad-query", "A parameter in the address cannot be read"),
    BAD_CURSOR(400, "bad-cursor", "The cursor is not one of ours"),
    UNAUTHENTICATED(401, "unauthenticated", "Nobody we know"),
    WRONG_PASSWORD(401, "wrong-password", "Wrong name or password"),
    FORBIDDEN(403, "forbidden", "Not allowed with this role"),
    FOREIGN(403, "foreign-page", "Sent by a page of another site"),
    SETUP_CODE(403, "setup-code", "The setup code is missing or wrong"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    WRONG_METHOD(405, "wrong-method", "This address does not take that method"),
    ALREADY_SET_UP(409, "already-set-up", "Already set up"),
    LAST_OWNER(409, "last-owner", "There must be an owner"),
    NOT_CONNECTED(409, "not-connected", "The station is not connected"),
    ALREADY_ENDED(409, "already-ended", "The transaction has already ended"),
    BAY_TAKEN(409, "bay-taken", "Another connector serves the bay"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNFIT(422, "unfit", "The values cannot be taken"),
    PROTOCOL_BREACH(422, "protocol-breach", "The command breaks the protocol"),
    BAD_LINES(422, "bad-lines", "Some lines cannot be imported"),
    TOO_MANY(429, "too-many-attempts", "Too many attempts"),
    FAULT(500, "fault", "Something broke on our side"),
    DATABASE_AWAY(503, "database-away", "The database is away");

    private final int status;
    private final String slug;
    private final String title;

    Trouble(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String type() {
        return "/problems/" + slug;
    }

    public String title() {
        return title;
    }
}
