INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT call_off.contract AS contract, sum(call_off.other) AS cents, sum(0) AS videos,
    sum(1) AS parts FROM call_off GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts

CREATE TRIGGER call_off_counted_insert AFTER INSERT ON call_off
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
VALUES (NEW.contract, NEW.other, 0, 1)
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts;
END

CREATE TRIGGER call_off_counted_delete AFTER DELETE ON call_off
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
VALUES (OLD.contract, OLD.other, 0, 1)
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents - excluded.cents, videos = order_total.videos -
    excluded.videos, parts = order_total.parts - excluded.parts;
DELETE FROM order_total WHERE parts = 0 AND contract = OLD.contract;
END

INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT (SELECT o.contract FROM call_off AS o WHERE o.reference =
    call_off_price.reference) AS contract, sum(call_off_price.cents) AS cents, sum(1) AS videos,
    sum(1) AS parts FROM call_off_price GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts

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
