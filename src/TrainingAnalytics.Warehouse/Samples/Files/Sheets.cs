namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>The fourteen extracts, apart from attendance rows, which are written as bytes.</summary>
internal static class Sheets
{
    public static readonly Sheet Registry = new("registry", "培训登记",
        "source_system=来源系统 enrolment_no=登记编号 id_number=身份证号 person_name=姓名 sex=性别 phone=联系电话 household_county=户籍地 " +
        "residence_county=常住地 trainee_group=人员类别 employer_uscc=用人单位统一社会信用代码 class_code=班级编号 training_type=培训类型 " +
        "enrolled_on=报名日期 status=状态 completed_on=结业日期 attended_hours=实际课时");

    public static readonly Sheet Class = new("class", "开班",
        "class_code=班级编号 institution_code=机构编码 project_code=培训项目编码 teacher_code=主讲教师编号 county_code=培训所在县区 venue=培训地点 " +
        "start_date=开班日期 end_date=结班日期 planned_size=计划人数 planned_hours=计划课时 integrated_content=综合素质内容全程贯穿 project_based=项目制");

    public static readonly Sheet Attendance = new("attendance", "考勤",
        "class_code=班级编号 id_number=身份证号 session_date=日期 session=场次 checked_in_at=签到时间 method=签到方式 device_code=设备编号");

    public static readonly Sheet Certificate = new("certificate", "证书",
        "certificate_no=证书编号 certificate_kind=证书类别 id_number=身份证号 person_name=姓名 occupation_code=职业(工种)编码 skill_level=等级 " +
        "class_code=班级编号 issued_on=发证日期 issuing_county=发证地 evaluator_code=评价机构编码 theory_score=理论成绩 practice_score=实操成绩");

    public static readonly Sheet Payment = new("payment", "补贴支付",
        "payment_no=支付编号 subsidy_kind=补贴类别 source_system=来源系统 enrolment_no=登记编号 class_code=班级编号 id_number=身份证号 " +
        "payee_kind=收款方类型 payee_code=收款方编码 recovers_payment_no=追回对应支付编号 payee_account=收款账号 amount=金额 fund_source=资金来源 " +
        "paid_on=支付日期 paying_county=支付地 approved_by=审批人");

    public static readonly Sheet Institution = new("institution", "培训机构",
        "institution_code=机构编码 uscc=统一社会信用代码 institution_name=机构名称 institution_kind=机构类型 county_code=所在县区 seats=培训容量 " +
        "legal_representative=法定代表人 bank_account=收款账号 approved_on=批准日期 revoked_on=取消资格日期");

    public static readonly Sheet Teacher = new("teacher", "教师名册",
        "reported_on=统计日期 teacher_code=教师编号 institution_code=机构编码 id_number=身份证号 teacher_name=姓名 employment=专兼职 " +
        "teaching_certificate=教师资格证 skill_certificate=职业技能证书 dual_qualified=双师型");

    public static readonly Sheet Apprentice = new("apprentice", "新型学徒",
        "agreement_no=协议编号 id_number=身份证号 person_name=姓名 employer_uscc=企业统一社会信用代码 institution_code=培养机构编码 " +
        "occupation_code=职业编码 county_code=企业所在县区 started_on=开始日期 ends_on=结束日期 status=状态");

    public static readonly Sheet Incubator = new("incubator", "创业孵化基地",
        "reported_on=统计日期 base_code=基地编码 base_name=基地名称 base_level=基地级别 county_code=所在县区 recognised_on=认定日期 " +
        "revoked_on=撤销日期 stage=建设阶段 tenants=在孵企业数 jobs=带动就业人数");

    public static readonly Sheet EducationFund = new("education_fund", "职工教育经费",
        "employer_uscc=企业统一社会信用代码 year=年度 county_code=所在县区 wage_total=工资总额 fund_spent=经费支出 frontline_spent=一线职工支出");

    public static readonly Sheet SocialInsurance = new("social_insurance", "社会保险",
        "id_number=身份证号 insured_from=参保起始 employer_uscc=参保单位 insured_to=参保截止 pension_from=领取养老金起始 deceased_on=死亡日期");

    public static readonly Sheet Catalogue = new("catalogue", "培训项目目录",
        "project_code=培训项目编码 project_name=项目名称 occupation_code=职业(工种)编码 occupation_name=职业(工种)名称 skill_level=等级 " +
        "training_type=培训类型 standard_hours=标准课时 standard_amount=补贴标准 trade_family=行业门类 valid_from=有效期起 valid_to=有效期止");

    public static readonly Sheet Evaluator = new("evaluator", "评价机构目录",
        "evaluator_code=评价机构编码 evaluator_name=名称 county_code=所在县区 valid_from=有效期起 valid_to=有效期止");

    public static readonly Sheet Target = new("target", "目标分解", "metric=指标 year=年度 region_code=地区 value=目标值 source=依据");

    public static readonly Sheet[] All =
    [
        Registry, Class, Attendance, Certificate, Payment, Institution, Teacher, Apprentice, Incubator, EducationFund, SocialInsurance,
        Catalogue, Evaluator, Target,
    ];
}
