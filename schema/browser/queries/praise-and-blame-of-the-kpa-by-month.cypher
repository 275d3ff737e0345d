// Praise and blame of the Korean People's Army by month
// The table has the numbers, the graph the positions behind them; a position whose month is not certain has none.
MATCH held = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(army:Actor)
WHERE army.id = 'actor:prk-kpa'
WITH stance, held, split(stance.statedOnKey, '/') AS days
WITH stance, held, CASE WHEN substring(days[0], 0, 7) = substring(days[1], 0, 7) THEN substring(days[0], 0, 7) END AS month
RETURN month, stance.type AS type, count(*) AS positions, round(avg(stance.polarity), 3) AS polarity, collect(held) AS held
ORDER BY month, positions DESC, type
LIMIT 100;
