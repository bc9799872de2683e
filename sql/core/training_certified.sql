-- One row: one completed training with a certificate that counts for it.
-- In Chinese: 一次已结业、且有证书可计入的培训。
-- Key: training_key
-- Citus: distributed by person_key
-- Materialized: while building
-- certified_on: the first such certificate's date | 可计入的首张证书的发证日期
-- certificates: how many count | 可计入的证书张数
--
-- It counts when it is of the same class or the same occupation, issued from the class's start
-- to 90 days after completion. Without a known class there is no start, so no certificate counts.
with
finished as (
    select
        enrolment.training_key,
        enrolment.person_key,
        enrolment.class_code,
        enrolment.completed_on,
        class.start_date,
        class.occupation
    from core.enrolment as enrolment
    join core.dim_class as class
        on class.class_code = enrolment.class_code
    where
        enrolment.is_completed
        and enrolment.record_key = enrolment.training_key
),

matched as (
    select
        finished.training_key,
        finished.person_key,
        certificate.certificate_key,
        certificate.issued_on
    from finished
    join core.fct_certificate as certificate
        on certificate.person_key = finished.person_key
        and certificate.issued_on >= finished.start_date
        and certificate.issued_on <= finished.completed_on + 90
    where
        certificate.class_code = finished.class_code
        or certificate.occupation = finished.occupation
)

select
    training_key,
    person_key,
    min(issued_on) as certified_on,
    cast(count(distinct certificate_key) as int) as certificates
from matched
group by training_key, person_key
