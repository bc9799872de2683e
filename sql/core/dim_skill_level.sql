-- One row: one skill level, or the unassigned one.
-- In Chinese: 一个技能等级；另有“未知”一行。
-- Key: code
-- Citus: reference table
-- code: the extracts' number as text; 5 is the lowest level, 1 the highest, 0 none | 提取数据中的等级数字（文本）：5 最低，1 最高，0 为无等级
-- rank: 0 for none, then 1 for the lowest level to 5 for the highest | 高低次序：0 为无等级，1（最低）至 5（最高）
select
    code,
    name_zh,
    name_en,
    rank
from (
    values
    ('0', '无等级', 'No level', 0),
    ('5', '初级工', 'Elementary (level 5)', 1),
    ('4', '中级工', 'Intermediate (level 4)', 2),
    ('3', '高级工', 'Advanced (level 3)', 3),
    ('2', '技师', 'Technician (level 2)', 4),
    ('1', '高级技师', 'Senior technician (level 1)', 5),
    ('unassigned', '未知', 'Unknown', cast(null as int))
) as levels (code, name_zh, name_en, rank)
