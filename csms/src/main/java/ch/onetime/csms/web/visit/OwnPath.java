package ch.onetime.csms.web.visit;

/** Where somebody goes on to, as the address or a form has it: never to another site. */
public final class OwnPath {
    private OwnPath() {}

    /** The path if it is one of ours, else the start. */
    public static String of(String wanted) {
        var isOurs =
                wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && wanted.chars().noneMatch(letter -> letter <= ' ' || letter == '\\');
        return isOurs ? wanted : "/";
    }
}
