-- One row: whether a group of trainees is among the plan's priority groups (P10), or the unassigned one.
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
