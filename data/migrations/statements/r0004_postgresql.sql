INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT call_off.contract AS contract, sum(call_off.other) AS cents, sum(0) AS videos,
    sum(1) AS parts FROM call_off GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts

CREATE FUNCTION call_off_counted_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT moved.contract AS contract, sum(moved.other) AS cents, sum(0) AS videos,
    sum(1) AS parts FROM moved GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts;
RETURN NULL; END $$

CREATE TRIGGER call_off_counted_insert AFTER INSERT ON call_off
REFERENCING NEW TABLE AS moved
FOR EACH STATEMENT EXECUTE FUNCTION call_off_counted_insert()

CREATE FUNCTION call_off_counted_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT moved.contract AS contract, sum(moved.other) AS cents, sum(0) AS videos,
    sum(1) AS parts FROM moved GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents - excluded.cents, videos = order_total.videos -
    excluded.videos, parts = order_total.parts - excluded.parts;
DELETE FROM order_total WHERE parts = 0;
RETURN NULL; END $$

CREATE TRIGGER call_off_counted_delete AFTER DELETE ON call_off
REFERENCING OLD TABLE AS moved
FOR EACH STATEMENT EXECUTE FUNCTION call_off_counted_delete()

INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT (SELECT o.contract FROM call_off AS o WHERE o.reference =
    call_off_price.reference) AS contract, sum(call_off_price.cents) AS cents, sum(1) AS videos,
    sum(1) AS parts FROM call_off_price GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts

CREATE FUNCTION call_off_price_counted_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT (SELECT o.contract FROM call_off AS o WHERE o.reference = moved.reference) AS
    contract, sum(moved.cents) AS cents, sum(1) AS videos, sum(1) AS parts FROM moved GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents + excluded.cents, videos = order_total.videos +
    excluded.videos, parts = order_total.parts + excluded.parts;
RETURN NULL; END $$

CREATE TRIGGER call_off_price_counted_insert AFTER INSERT ON call_off_price
REFERENCING NEW TABLE AS moved
FOR EACH STATEMENT EXECUTE FUNCTION call_off_price_counted_insert()

CREATE FUNCTION call_off_price_counted_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
INSERT INTO order_total (contract, cents, videos, parts)
SELECT * FROM (SELECT (SELECT o.contract FROM call_off AS o WHERE o.reference = moved.reference) AS
    contract, sum(moved.cents) AS cents, sum(1) AS videos, sum(1) AS parts FROM moved GROUP BY 1)
AS sums WHERE true
ON CONFLICT (contract)
DO UPDATE SET cents = order_total.cents - excluded.cents, videos = order_total.videos -
    excluded.videos, parts = order_total.parts - excluded.parts;
DELETE FROM order_total WHERE parts = 0;
RETURN NULL; END $$

CREATE TRIGGER call_off_price_counted_delete AFTER DELETE ON call_off_price
REFERENCING OLD TABLE AS moved
FOR EACH STATEMENT EXECUTE FUNCTION call_off_price_counted_delete()
