package ch.onetime.csms.api;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.api.json.Means;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tag, as callers see it. */
public record TagView(
        String idTag,
        TagWord status,
        @Nullable Instant expiresAt,
        @Means("The group: one may stop what another has started.") @Nullable String parentIdTag,
        @Means("At how many connectors it may charge at once; absent: no limit.")
                @Nullable Integer maxConcurrent,
        @Nullable String label,
        @Means("Whose it is; absent: nobody's.") @Nullable Long personId) {

    static TagView of(Tag tag) {
        var parent = tag.parent();
        return new TagView(
                tag.id().text(),
                TagWord.of(tag.status()),
                tag.expiresAt(),
                parent == null ? null : parent.text(),
                tag.maxConcurrent(),
                tag.label(),
                tag.person());
    }

    static Tag tag(String idTag, PutTag wish) {
        return new Tag(
                new IdTag(idTag),
                (wish.status() == null ? TagWord.Accepted : wish.status()).meant(),
                wish.parentIdTag() == null ? null : new IdTag(wish.parentIdTag()),
                wish.expiresAt(),
                wish.maxConcurrent(),
                wish.label(),
                null);
    }
}
