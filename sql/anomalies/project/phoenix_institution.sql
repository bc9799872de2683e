-- One row: one institution approved after another lost its qualification, with the same legal representative or account (P34).
with
received as (
    select payee_institution, cast(sum(net) as decimal(18, 2)) as net
    from anomalies.net_payment
    where payee_institution is not null
    group by payee_institution
),

revoked as (
    select institution_code, revoked_on, legal_representative_token, bank_account_token
    from core.dim_institution
    where revoked_on is not null
),

again as (
    select
        young.institution_code,
        old.institution_code as old_code,
        old.revoked_on,
        old.legal_representative_token = young.legal_representative_token as is_same_head,
        old.bank_account_token = young.bank_account_token as is_same_account
    from core.dim_institution as young
    join revoked as old
        on old.revoked_on < young.approved_on
    where
        old.institution_code <> young.institution_code
        and (
            old.legal_representative_token = young.legal_representative_token
            or old.bank_account_token = young.bank_account_token
        )
),

nearest as (
    select distinct on (institution_code)
        institution_code,
        old_code,
        revoked_on,
        coalesce(is_same_head, false) as is_same_head,
        coalesce(is_same_account, false) as is_same_account
    from again
    order by institution_code, revoked_on desc nulls last, old_code
)

select
    'institution' as subject_kind,
    young.institution_code as subject_key,
    young.institution_code,
    young.county_code,
    'institution' as record_kind,
    young.institution_code as record_key,
    young.approved_on as occurred_on,
    coalesce(received.net, 0) as amount,
    'open' as leaning,
    nearest.old_code,
    nearest.revoked_on,
    young.approved_on,
    nearest.is_same_head,
    nearest.is_same_account
from nearest
join core.dim_institution as young
    on young.institution_code = nearest.institution_code
cross join meta.as_of as today
left join received
    on received.payee_institution = young.institution_code
where young.approved_on <= today.as_of
