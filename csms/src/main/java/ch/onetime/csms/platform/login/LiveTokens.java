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

    void removeSessions(User user) {
        byHash.values()
                .removeIf(token ->
                        token.kind() == TokenKind.SESSION
                                && Objects.equals(token.userId(), user.id()));
    }
}
