-- One row: whether a group of trainees is among the plan's priority groups (P10), or the unassigned one.
-- In Chinese: 人员类别是否属于方案的重点群体（P10）；另有“未知”一行。
-- Key: code
-- Citus: reference table
select
    code,
    name_zh,
    name_en
from (
    values
    ('priority', '重点群体', 'Priority groups'),
    ('other', '其他人员', 'Other people'),
    ('unassigned', '未知', 'Unknown')
) as priority_groups (code, name_zh, name_en)
