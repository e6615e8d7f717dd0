-- A card that ends because its person leaves keeps the end that was agreed for itself, should they
-- stay after all.

ALTER TABLE tags ADD COLUMN leaves_at BIGINT;
UPDATE tags SET leaves_at = expires_at, expires_at = NULL
WHERE expires_at = (SELECT people.archived_at FROM people WHERE people.id = tags.person_id);
