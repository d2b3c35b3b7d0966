INSERT INTO entry_total (half, month, stage, cents, vat_cents, entries)
SELECT * FROM (SELECT entry.half AS half, substr(entry.day, 1, 7) AS month, entry.stage AS stage,
    sum(entry.cents) AS cents, sum(coalesce(entry.vat_cents, 0)) AS vat_cents, sum(1) AS entries
    FROM entry GROUP BY 1, 2, 3)
AS sums WHERE true
ON CONFLICT (half, month, stage)
DO UPDATE SET cents = entry_total.cents + excluded.cents, vat_cents = entry_total.vat_cents +
    excluded.vat_cents, entries = entry_total.entries + excluded.entries

CREATE TRIGGER entry_counted_insert AFTER INSERT ON entry
BEGIN
INSERT INTO entry_total (half, month, stage, cents, vat_cents, entries)
VALUES (NEW.half, substr(NEW.day, 1, 7), NEW.stage, NEW.cents, coalesce(NEW.vat_cents, 0), 1)
ON CONFLICT (half, month, stage)
DO UPDATE SET cents = entry_total.cents + excluded.cents, vat_cents = entry_total.vat_cents +
    excluded.vat_cents, entries = entry_total.entries + excluded.entries;
END

CREATE TRIGGER entry_counted_delete AFTER DELETE ON entry
BEGIN
INSERT INTO entry_total (half, month, stage, cents, vat_cents, entries)
VALUES (OLD.half, substr(OLD.day, 1, 7), OLD.stage, OLD.cents, coalesce(OLD.vat_cents, 0), 1)
ON CONFLICT (half, month, stage)
DO UPDATE SET cents = entry_total.cents - excluded.cents, vat_cents = entry_total.vat_cents -
    excluded.vat_cents, entries = entry_total.entries - excluded.entries;
DELETE FROM entry_total WHERE entries = 0 AND half = OLD.half AND month = substr(OLD.day, 1, 7) AND
    stage = OLD.stage;
END
