package ch.onetime.csms.platform.login;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All live tokens in memory, so that a caller is recognised at once, database or not. */
final class LiveTokens {
    private final Map<String, Token> byHash;

    LiveTokens(Map<String, Token> byHash) {
        this.byHash = new ConcurrentHashMap<>(byHash);
    }

    Optional<Token> find(String secret, Instant now) {
        if (!TokenSecret.looksLikeOne(secret)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byHash.get(TokenSecret.hash(secret)))
                .filter(token -> token.isGoodAt(now));
    }

    List<Token> all(Instant now) {
        return byHash.values().stream()
                .filter(token -> token.isGoodAt(now))
                .sorted(Comparator.comparingLong(Token::id))
                .toList();
    }

    /** Takes in a new one, and lets go of those that have expired. */
    void add(Issued issued, Instant now) {
        byHash.values().removeIf(token -> !token.isGoodAt(now));
        byHash.put(TokenSecret.hash(issued.secret()), issued.token());
    }

    void remove(long id) {
        byHash.values().removeIf(token -> token.id() == id);
    }

    void removePerson(long personId) {
        byHash.values().removeIf(token -> Objects.equals(token.personId(), personId));
    }

    /** As {@link Tokens#adapt} does in the table. */
    void adapt(User user) {
        byHash.values()
                .removeIf(token ->
                        isOf(user, token)
                                && token.kind() == TokenKind.PROGRAM
                                && (token.role() != user.role() || user.expiresAt() != null));
        byHash.replaceAll((_, token) ->
                isOf(user, token) && token.kind() == TokenKind.SESSION
                        ? token.as(user.role(), Logins.endOfSession(user, token.createdAt()))
                        : token);
    }

    void removeAll(User user) {
        byHash.values().removeIf(token -> isOf(user, token));
    }

    private static boolean isOf(User user, Token token) {
        return Objects.equals(token.userId(), user.id());
    }

    void removeSessions(User user) {
        byHash.values().removeIf(token -> isOf(user, token) && token.kind() == TokenKind.SESSION);
    }
}
