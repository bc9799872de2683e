-- One row: one payment that a finding stands against.
-- In Chinese: 一笔有疑点涉及的支付。
-- Key: finding_id, payment_no
-- Citus: reference table
-- prefecture: of the finding; so its county and institution | 疑点所在地市，县区和机构也按疑点
-- net: what is left of the payment | 该笔支付扣除追回后的余额
-- recovered: what was taken back of it | 该笔支付已追回的金额
-- at_stake: as far as the finding puts the payment at stake | 该笔支付中疑点涉及的金额
--
-- Findings overlap: a sum over several takes each payment once, with the most that any of them puts at stake.
-- What a record puts at stake is laid on the payments that the record stands for, one after the other, until it is used up:
-- a payment stands for itself, an enrolment for its payments, a class for those of its people (of the subject first, where that
-- is a person), an institution for those of the month's completions first.
with
evidence as (
    select
        evidence.finding_id,
        evidence.record_kind,
        evidence.record_key,
        evidence.occurred_on,
        evidence.amount,
        case when finding.subject_kind = 'person' then finding.subject_key end as person
    from anomalies.evidence as evidence
    join anomalies.finding as finding
        on finding.finding_id = evidence.finding_id
    where evidence.record_kind in ('payment', 'registry', 'class', 'institution')
),

subsidy as (
    select
        payment.*,
        cast(payment.person_key as varchar) as person,
        case when payment.subsidy_kind in ('training', 'apprenticeship', 'work_based') then 0 else 1 end as after_subsidies
    from anomalies.net_payment as payment
),

-- is_whole: the record stands for every such payment, whatever is left of it.
linked as (
    select evidence.*, subsidy.payment_no, 0 as turn, true as is_whole
    from evidence
    join subsidy
        on subsidy.payment_no = evidence.record_key
    where evidence.record_kind = 'payment'

    union all

    select evidence.*, subsidy.payment_no, subsidy.after_subsidies, true
    from evidence
    join subsidy
        on subsidy.record_key = evidence.record_key
    where evidence.record_kind = 'registry'

    union all

    -- The other records of the same training, where the patterns add up what was paid for it.
    select evidence.*, subsidy.payment_no, 2 + subsidy.after_subsidies, false
    from evidence
    join core.enrolment as shown
        on shown.record_key = evidence.record_key
    join core.enrolment as other
        on other.training_key = shown.training_key
        and other.record_key <> shown.record_key
    join subsidy
        on subsidy.record_key = other.record_key
    where evidence.record_kind = 'registry'

    union all

    select evidence.*, subsidy.payment_no, case when subsidy.person = evidence.person then 0 else 1 end, evidence.person is null
    from evidence
    join subsidy
        on subsidy.class_code = evidence.record_key
    where evidence.record_kind = 'class'

    union all

    select
        evidence.*,
        paid.payment_no,
        case
            when cast(date_trunc('month', training.completed_on) as date) = cast(date_trunc('month', evidence.occurred_on) as date) then 0
            when paid.payee_kind = 'institution' then 1
            else 2
        end,
        false
    from evidence
    join core.fct_payment as paid
        on paid.institution = evidence.record_key
    left join core.fct_training as training
        on training.training_key = paid.training_key
    where
        evidence.record_kind = 'institution'
        and evidence.amount > 0
),

laid as (
    select
        linked.finding_id,
        linked.payment_no,
        linked.is_whole,
        subsidy.paid_on,
        subsidy.net,
        subsidy.recovered,
        linked.amount - sum(greatest(subsidy.net, 0)) over (
            partition by linked.finding_id, linked.record_kind, linked.record_key
            order by linked.turn, subsidy.paid_on, linked.payment_no
            rows between unbounded preceding and current row
        ) + greatest(subsidy.net, 0) as left_to_lay
    from linked
    join subsidy
        on subsidy.payment_no = linked.payment_no
),

once as (
    select
        finding_id,
        payment_no,
        paid_on,
        net,
        recovered,
        cast(max(greatest(0, least(net, left_to_lay))) as decimal(18, 2)) as at_stake,
        bool_or(is_whole) as is_whole
    from laid
    group by finding_id, payment_no, paid_on, net, recovered
)

select
    once.finding_id,
    once.payment_no,
    finding.pattern,
    finding.family,
    finding.severity,
    finding.prefecture_code as prefecture,
    finding.county_code as county,
    finding.institution_code as institution,
    once.paid_on,
    once.net,
    once.recovered,
    once.at_stake
from once
join anomalies.finding as finding
    on finding.finding_id = once.finding_id
where
    once.at_stake > 0
    or once.is_whole
