package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The way back in for an owner who has lost the password and finds nobody to ask. Whoever may write
 * into the data folder holds the system in the hands already: a file in there is proof enough, and
 * nothing else is. It carries the hash of a secret, so it may be read by anybody, and works whether
 * or not the system runs while it is written.
 */
public final class WayBack {
    /** As long as it takes to walk from the machine to a desk. */
    public static final Duration LENGTH = Duration.ofHours(1);

    /** As the audit calls whoever stands at the machine. */
    private static final String BY = "./onetime owner";

    private final Path file;
    private final Team team;
    private final Inviting inviting;
    private final InstantSource clock;

    /**
     * @param clock this machine's own, by which the file was written
     */
    public WayBack(Path dataFolder, Team team, Inviting inviting, InstantSource clock) {
        this.file = file(dataFolder);
        this.team = team;
        this.inviting = inviting;
        this.clock = clock;
    }

    /**
     * Opens it; one that was open before is closed.
     *
     * @return the secret end of the link
     * @throws LoginRefused with a sentence that says what to do
     */
    public static String open(Path dataFolder, Instant now) {
        if (Files.notExists(dataFolder.resolve("secret"))) {
            throw new LoginRefused(
                    "There is no Onetime in the folder %s. Say where it is: --data DIR"
                            .formatted(dataFolder.toAbsolutePath()));
        }
        var secret = TokenSecret.fresh();
        try {
            var draft = dataFolder.resolve("owner-draft");
            Files.writeString(draft, TokenSecret.hash(secret) + " " + now.toEpochMilli(), US_ASCII);
            readableByAll(draft);
            Files.move(draft, file(dataFolder), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LoginRefused(
                    "Cannot write into the folder %s (%s). Do it as the user who may, such as with sudo."
                            .formatted(dataFolder.toAbsolutePath(), e.getClass().getSimpleName()),
                    e);
        }
        return secret;
    }

    public boolean isOpenFor(String secret) {
        return TokenSecret.looksLikeOne(secret) && kept().map(it -> it.isFor(secret)).orElse(false);
    }

    /** Those whose password may be lost; also those whose time is over. */
    public List<User> owners() {
        return team.all().stream().filter(user -> user.role() == Role.OWNER).toList();
    }

    /**
     * Closes it, signs the owner out everywhere, and makes a link to choose a new password by.
     *
     * @return empty: it was not open, or that is no owner
     */
    public Optional<Invited> letIn(String secret, long ownerId) {
        var owner = owners().stream().filter(one -> one.id() == ownerId).findFirst();
        if (owner.isEmpty() || !isOpenFor(secret) || !close()) {
            return Optional.empty();
        }
        if (!owner.get().isLastingOwner()) {
            team.become(ownerId, Role.OWNER, null, BY);
        }
        team.endSessions(ownerId, BY);
        return team.find(ownerId).map(user -> inviting.newPassword(user, BY));
    }

    private record Kept(String hash, Instant since, Instant now) {
        boolean isFor(String secret) {
            var age = Duration.between(since, now).abs(); // a clock may have been set meanwhile
            return age.compareTo(LENGTH) < 0
                    && MessageDigest.isEqual(
                            hash.getBytes(US_ASCII), TokenSecret.hash(secret).getBytes(US_ASCII));
        }
    }

    private Optional<Kept> kept() {
        try {
            var parts = Files.readString(file, US_ASCII).strip().split(" ", 2);
            var since = Instant.ofEpochMilli(Long.parseLong(parts[parts.length - 1]));
            return Optional.of(new Kept(parts[0], since, clock.instant()));
        } catch (IOException | NumberFormatException closed) {
            return Optional.empty();
        }
    }

    /** Whether we were the ones: of two who come at once only one comes in. */
    private boolean close() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException kept) {
            return false; // or it would be open again and again
        }
    }

    private static Path file(Path dataFolder) {
        return dataFolder.resolve("owner");
    }

    /** Else the system could not read what another user has written for it. */
    private static void readableByAll(Path draft) throws IOException {
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
