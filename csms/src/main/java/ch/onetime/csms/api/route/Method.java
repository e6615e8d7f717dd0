package ch.onetime.csms.api.route;

/** The methods our routes take. */
public enum Method {
    GET,
    POST,
    PUT,
    DELETE
}
