CREATE TABLE call_off_price_keyed (
    half VARCHAR(8) NOT NULL,
    video TEXT NOT NULL,
    reference TEXT NOT NULL REFERENCES call_off (reference),
    position INTEGER NOT NULL,
    cents BIGINT NOT NULL CONSTRAINT whole_cents CHECK (cents = CAST(cents AS BIGINT)),
    example BOOLEAN NOT NULL,
    PRIMARY KEY (half, video, reference)
)

INSERT INTO call_off_price_keyed
SELECT half, video, reference, position, cents, example FROM call_off_price

DROP TABLE call_off_price

ALTER TABLE call_off_price_keyed RENAME TO call_off_price

CREATE TABLE payment_key_keyed (
    "key" VARCHAR(64) NOT NULL,
    entry INTEGER NOT NULL DEFAULT 0,
    half VARCHAR(8) NOT NULL,
    day DATE NOT NULL,
    document TEXT NOT NULL,
    cents BIGINT NOT NULL CONSTRAINT whole_cents CHECK (cents = CAST(cents AS BIGINT)),
    example BOOLEAN NOT NULL,
    PRIMARY KEY ("key", entry)
)

INSERT INTO payment_key_keyed ("key", half, day, document, cents, example)
SELECT "key", half, day, document, cents, example FROM payment_key

DROP TABLE payment_key

ALTER TABLE payment_key_keyed RENAME TO payment_key

CREATE TRIGGER call_off_price_no_update BEFORE UPDATE ON call_off_price
BEGIN SELECT RAISE(ABORT, 'the table call_off_price only grows'); END

CREATE TRIGGER call_off_price_no_delete BEFORE DELETE ON call_off_price
BEGIN SELECT RAISE(ABORT, 'the table call_off_price only grows'); END

CREATE TRIGGER payment_key_no_update BEFORE UPDATE ON payment_key
BEGIN SELECT RAISE(ABORT, 'the table payment_key only grows'); END

CREATE TRIGGER payment_key_no_delete BEFORE DELETE ON payment_key
BEGIN SELECT RAISE(ABORT, 'the table payment_key only grows'); END

CREATE TRIGGER call_off_price_counted_insert AFTER INSERT ON call_off_price
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
VALUES ((SELECT o.contract FROM call_off AS o WHERE o.reference = NEW.reference), NEW.cents, 1, 1)
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts;
END

CREATE TRIGGER call_off_price_counted_delete AFTER DELETE ON call_off_price
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
VALUES ((SELECT o.contract FROM call_off AS o WHERE o.reference = OLD.reference), OLD.cents, 1, 1)
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents - excluded.cents, videos = order_total.videos -
    excluded.videos, parts = order_total.parts - excluded.parts;
DELETE FROM order_total WHERE parts = 0 AND contract = (SELECT o.contract FROM call_off AS o WHERE
    o.reference = OLD.reference);
END
