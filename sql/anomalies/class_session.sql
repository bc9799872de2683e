-- One row: one session of one class with check-ins, by the as-of date.
-- In Chinese: 一个班级有签到的一节课（到数据截至日）。
-- Key: class_code, session_date, session
-- Citus: distributed by class_code
-- Materialized: while building
-- is_inside: between the class's start and its end; empty where the class is unknown | 是否在班期内（开班至结班），班级不明的为空
-- check_ins: of people, each once | 签到人数，每人计一次
-- timed: those with a time | 其中有签到时间的人数
-- first_second: of the day, of the earliest with a time | 最早的签到时间，按当日第几秒计
-- last_second: of the latest | 最晚的签到时间，按当日第几秒计
-- sum_of_seconds: of all times: evenly spaced ones have their mean half way between the first and the last | 各签到时间（当日第几秒）之和；间隔均匀的签到，其平均值在最早与最晚的正中
-- by_hand: entered by hand | 人工签到的人数
-- devices: different devices: none, one, or 2 for several | 不同签到设备数，两台及以上均记为 2
with
check_in as (
    select
        class_code,
        session_date,
        session,
        cast(
            extract(hour from checked_in_at) * 3600 + extract(minute from checked_in_at) * 60 + floor(extract(second from checked_in_at))
            as int
        ) as second_of_day,
        method,
        device_code
    from core.fct_attendance
),

session as (
    select
        class_code,
        session_date,
        session,
        cast(count(*) as int) as check_ins,
        cast(count(second_of_day) as int) as timed,
        min(second_of_day) as first_second,
        max(second_of_day) as last_second,
        cast(sum(second_of_day) as bigint) as sum_of_seconds,
        cast(count(*) filter (where method = 'manual') as int) as by_hand,
        min(device_code) as first_device,
        max(device_code) as last_device
    from check_in
    group by class_code, session_date, session
)

select
    session.class_code,
    session.session_date,
    session.session,
    session.session_date >= class.start_date and session.session_date <= class.end_date as is_inside,
    session.check_ins,
    session.timed,
    session.first_second,
    session.last_second,
    session.sum_of_seconds,
    session.by_hand,
    case when session.first_device is null then 0 when session.first_device = session.last_device then 1 else 2 end as devices
from session
left join core.dim_class as class
    on class.class_code = session.class_code
