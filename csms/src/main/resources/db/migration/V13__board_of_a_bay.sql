-- A board feeds bays, whatever charger serves them. What the numbers of a board do not say, the bay
-- says itself; nothing is said twice.

ALTER TABLE bays ADD COLUMN circuit_id BIGINT REFERENCES circuits (id);
UPDATE bays SET circuit_id =
    (SELECT connectors.circuit_id FROM connectors WHERE connectors.bay_id = bays.id);
ALTER TABLE connectors DROP COLUMN circuit_id;
