package ch.onetime.csms.api;

import ch.onetime.csms.api.document.Document;
import ch.onetime.csms.api.route.Door;
import ch.onetime.csms.api.route.Notes;
import ch.onetime.csms.api.route.Route;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.platform.Event;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/** The door for other software: JSON over HTTP, below {@code /api/v1}. */
public final class Api implements AutoCloseable {
    private final Routes routes = new Routes();
    private final Document document;
    private final Door door;

    public Api(ApiRooms rooms, ApiConfig config) {
        var putting = new StationPutting(rooms, config);
        new SiteResource(rooms).addTo(routes);
        new LoginResource(rooms, config).addTo(routes);
        new UserResource(rooms).addTo(routes);
        new StationResource(rooms, putting).addTo(routes);
        new StationDetailResource(rooms).addTo(routes);
        new CheckResource(rooms).addTo(routes);
        new CommandResource(rooms).addTo(routes);
        new TransactionResource(rooms).addTo(routes);
        new ReviewResource(rooms).addTo(routes);
        new TagResource(rooms).addTo(routes);
        new PersonResource(rooms).addTo(routes);
        new BayResource(rooms).addTo(routes);
        new CircuitResource(rooms).addTo(routes);
        new ImportResource(rooms, putting).addTo(routes);
        var events = new EventResource(rooms);
        events.addTo(routes);
        rooms.events().subscribe("api-events", Event.class, events);
        this.document = new Document(routes, Change.class);
        this.door = new Door(routes, rooms.logins(), new Notes(rooms.audit()));
    }

    /** Adds everything this door serves. */
    public void attachTo(JavalinDefaultRoutingApi server) {
        document.attachTo(server);
        door.attachTo(server);
    }

    /** The table from which requests are served. */
    List<Route> routes() {
        return routes.all();
    }

    @Override
    public void close() {
        door.close();
    }
}
