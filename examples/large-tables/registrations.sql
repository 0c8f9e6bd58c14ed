-- New registrations of each vehicle of the dataset, by whether it was on sale by then: "definite"
-- where every possible day of its introduction lies before the month, "possible" where some do,
-- "no" where none does, "unknown" where no date is known.
WITH spelled AS (
    SELECT upper(name) AS model, id FROM vehicles
    UNION
    SELECT upper(n.text) AS model, n.entity_id AS id
    FROM names AS n
    JOIN vehicles AS v ON v.id = n.entity_id
),
-- What several vehicles are called tells none of them.
known AS (
    SELECT model, min(id) AS id FROM spelled GROUP BY model HAVING count(*) = 1
),
dated AS (
    SELECT
        v.id,
        v.introduced_edtf,
        r.month,
        r.vehicles,
        CASE
            WHEN v.introduced_edtf IS NULL THEN 'unknown'
            -- An open side is NULL, and what is compared with it is not true.
            WHEN last_day(r.month) < v.introduced_earliest THEN 'no'
            WHEN r.month > v.introduced_latest
                AND NOT v.introduced_approximate AND NOT v.introduced_uncertain THEN 'definite'
            ELSE 'possible'
        END AS on_sale
    FROM registrations AS r
    JOIN known AS k ON k.model = upper(trim(r.make || ' ' || r.model))
    JOIN vehicles AS v ON v.id = k.id
    WHERE r.year BETWEEN 2001 AND 2025 -- the folders of the other years are not read
)
SELECT
    id,
    introduced_edtf,
    on_sale,
    CAST(sum(vehicles) AS BIGINT) AS vehicles,
    CAST(count(*) AS BIGINT) AS table_rows,
    min(month) AS first_month,
    max(month) AS last_month
FROM dated
GROUP BY id, introduced_edtf, on_sale
ORDER BY id, on_sale
