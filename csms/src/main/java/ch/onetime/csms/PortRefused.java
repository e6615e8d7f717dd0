package ch.onetime.csms;

/** The doors cannot be opened at this port; the message says in plain words what to do. */
final class PortRefused extends RuntimeException {
    private static final int LAST_PRIVILEGED = 1_023;

    PortRefused(int port, Throwable cause) {
        super(sentence(port, cause), cause);
    }

    private static String sentence(int port, Throwable cause) {
        var privileged = port <= LAST_PRIVILEGED && !isTaken(cause);
        return privileged
                ? "This user may not use port %d: those below 1024 belong to the system. Choose another with --port."
                        .formatted(port)
                : "Port %d is in use by another program. Stop that one, or choose another port with --port."
                        .formatted(port);
    }

    /** The operating system's own words. */
    private static boolean isTaken(Throwable cause) {
        for (var why = cause; why != null; why = why.getCause()) {
            if (String.valueOf(why.getMessage()).contains("already in use")) {
                return true;
            }
        }
        return false;
    }
}
