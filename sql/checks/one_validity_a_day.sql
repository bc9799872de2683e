-- A project has one validity in the catalogue on any day; where two match, the later one counts.
-- In Chinese: 一个项目在任何一天只有一段有效期；有两段的，以较晚的为准。
-- Severity: warn
-- To do: End the earlier validity before the later one begins, and send the catalogue again.
-- To do in Chinese: 在目录中让前一段有效期在后一段开始前结束，再重新提交目录。
select
    earlier.project_code,
    earlier.valid_from,
    earlier.valid_to,
    later.valid_from as next_valid_from
from core.dim_project as earlier
join core.dim_project as later
    on later.project_code = earlier.project_code
    and later.valid_from > earlier.valid_from
    and (earlier.valid_to is null or later.valid_from <= earlier.valid_to)
