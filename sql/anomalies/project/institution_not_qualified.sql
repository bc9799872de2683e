-- One row: one class that started before its institution was approved, or after it lost its qualification (P34).
-- On both of these days all is well.
select
    'institution' as subject_kind,
    class.institution_code as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    class.class_code as record_key,
    class.start_date as occurred_on,
    class.net as amount,
    'open' as leaning,
    institution.approved_on,
    institution.revoked_on,
    class.start_date < institution.approved_on as is_before_approval,
    class.people
from anomalies.class_facts as class
join core.dim_institution as institution
    on institution.institution_code = class.institution_code
where
    class.has_started
    and (class.start_date < institution.approved_on or class.start_date > institution.revoked_on)
