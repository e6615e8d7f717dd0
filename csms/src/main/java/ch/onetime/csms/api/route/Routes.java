package ch.onetime.csms.api.route;

import ch.onetime.csms.platform.login.Right;
import java.util.ArrayList;
import java.util.List;

/** The table of routes. */
public final class Routes {
    public static final String BASE = "/api/v1";

    private final List<Route> all = new ArrayList<>();

    public RouteBuilder get(String path, Right right) {
        return new RouteBuilder(this, Method.GET, path, right);
    }

    public RouteBuilder post(String path, Right right) {
        return new RouteBuilder(this, Method.POST, path, right);
    }

    public RouteBuilder put(String path, Right right) {
        return new RouteBuilder(this, Method.PUT, path, right);
    }

    public RouteBuilder delete(String path, Right right) {
        return new RouteBuilder(this, Method.DELETE, path, right);
    }

    /** Without a token: it says nothing of this installation. */
    public RouteBuilder getByAnybody(String path) {
        return new RouteBuilder(this, Method.GET, path, null);
    }

    /** Without a token: what people need before they have one. */
    public RouteBuilder postByAnybody(String path) {
        return new RouteBuilder(this, Method.POST, path, null);
    }

    public List<Route> all() {
        return List.copyOf(all);
    }

    void add(Route route) {
        all.add(route);
    }
}
