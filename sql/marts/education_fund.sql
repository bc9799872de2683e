-- One row: one enterprise's employee-education fund in one year.
-- In Chinese: 一家企业一个年度的职工教育经费。
-- Key: employer, year
-- Citus: reference table
-- fund_spent: in yuan | 职工教育经费支出（元）
-- frontline_spent: in yuan, the part for front-line staff | 其中用于一线职工的支出（元）
-- reaches_60_percent: at least 60 % went to front-line staff; empty where nothing was spent (P07) | 一线职工支出是否不低于经费支出的 60%，没有支出的为空（P07）
select
    employer,
    year,
    prefecture,
    county,
    fund_spent,
    frontline_spent,
    reaches_60_percent
from core.fct_education_fund
