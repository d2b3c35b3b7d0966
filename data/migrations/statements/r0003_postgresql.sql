INSERT INTO entry_total (half, month, stage, cents, vat_cents, entries)
SELECT * FROM (SELECT entry.half AS half, to_char(entry.day, 'YYYY-MM') AS month, entry.stage AS
    stage, sum(entry.cents) AS cents, sum(coalesce(entry.vat_cents, 0)) AS vat_cents, sum(1) AS
    entries FROM entry GROUP BY 1, 2, 3)
AS sums WHERE true
ON CONFLICT (half, month, stage)
DO UPDATE SET cents = entry_total.cents + excluded.cents, vat_cents = entry_total.vat_cents +
    excluded.vat_cents, entries = entry_total.entries + excluded.entries

CREATE FUNCTION entry_counted_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
INSERT INTO entry_total (half, month, stage, cents, vat_cents, entries)
SELECT * FROM (SELECT moved.half AS half, to_char(moved.day, 'YYYY-MM') AS month, moved.stage AS
    stage, sum(moved.cents) AS cents, sum(coalesce(moved.vat_cents, 0)) AS vat_cents, sum(1) AS
    entries FROM moved GROUP BY 1, 2, 3)
AS sums WHERE true
ON CONFLICT (half, month, stage)
DO UPDATE SET cents = entry_total.cents + excluded.cents, vat_cents = entry_total.vat_cents +
    excluded.vat_cents, entries = entry_total.entries + excluded.entries;
RETURN NULL; END $$

CREATE TRIGGER entry_counted_insert AFTER INSERT ON entry
REFERENCING NEW TABLE AS moved
FOR EACH STATEMENT EXECUTE FUNCTION entry_counted_insert()

CREATE FUNCTION entry_counted_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
INSERT INTO entry_total (half, month, stage, cents, vat_cents, entries)
SELECT * FROM (SELECT moved.half AS half, to_char(moved.day, 'YYYY-MM') AS month, moved.stage AS
    stage, sum(moved.cents) AS cents, sum(coalesce(moved.vat_cents, 0)) AS vat_cents, sum(1) AS
    entries FROM moved GROUP BY 1, 2, 3)
AS sums WHERE true
ON CONFLICT (half, month, stage)
DO UPDATE SET cents = entry_total.cents - excluded.cents, vat_cents = entry_total.vat_cents -
    excluded.vat_cents, entries = entry_total.entries - excluded.entries;
DELETE FROM entry_total WHERE entries = 0;
RETURN NULL; END $$

CREATE TRIGGER entry_counted_delete AFTER DELETE ON entry
REFERENCING OLD TABLE AS moved
FOR EACH STATEMENT EXECUTE FUNCTION entry_counted_delete()
