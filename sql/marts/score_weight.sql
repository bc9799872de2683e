-- One row: one part of an institution's score, with the points that one of it counts.
-- In Chinese: 机构评分的一个组成部分，以及每件计多少分。
-- Key: part
-- Citus: reference table
-- place: where it stands among the parts | 在各项中的次序
-- part: of findings that do not lean to error by severity, high, medium or low; those that do, error; whole tenths of its money, at stake; measures far from its peers | 评分项目：不偏向差错的疑点按严重程度分高（high）、中（medium）、低（low），偏向差错的疑点（error），涉及金额占已付金额的整成数（stake），远离同类的指标（far）
-- Whoever wants other weights changes them here; the page shows them beside the ranking.
select part, place, points
from (
    values
    ('high', 1, 10),
    ('medium', 2, 4),
    ('low', 3, 1),
    ('error', 4, 1),
    ('stake', 5, 3),
    ('far', 6, 5)
) as weight(part, place, points)
