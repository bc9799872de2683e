-- One row: one check-in of one person in one session of a class.
-- In Chinese: 一个人在一个班级一节课的一次签到。
-- Key: class_code, person_key, session_date, session
-- Citus: distributed by person_key
-- method: face, card, manual, or empty | 签到方式：人脸（face）、刷卡（card）、人工（manual），或为空
--
-- Where a check-in was is its class's business: a place in each of millions of rows costs a third of their writing.
select
    check_in.person_key,
    check_in.class_code,
    check_in.session_date,
    check_in.session,
    check_in.checked_in_at,
    check_in.method,
    check_in.device_code
from staging.stg_attendance as check_in
cross join meta.as_of as today
where check_in.session_date <= today.as_of
