-- One row: the region, one of its prefectures or one of its counties, as in force in 2019-2021.
-- In Chinese: 全区、一个地市或一个县区（2019–2021 年的区划）。
-- Key: code
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- level: region, prefecture or county | 级别：自治区（region）、地市（prefecture）或县区（county）
-- prefecture_code: a county's prefecture; a prefecture's own code; empty for the region | 县区所属地市的代码；地市为其自身代码，自治区为空
select
    code,
    name_zh,
    name_en,
    level,
    prefecture_code
from landing.region
