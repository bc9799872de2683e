namespace TrainingAnalytics.Warehouse.Samples;

internal static class SourceSystem
{
    public static readonly Code FarmerHerder = new("farmer_herder", "农牧民培训系统");
    public static readonly Code Regional = new("regional", "全区职业培训系统");
}

internal static class Sex
{
    public static readonly Code Male = new("male", "男");
    public static readonly Code Female = new("female", "女");
}

internal static class TraineeGroup
{
    public static readonly Code RuralTransfer = new("rural_transfer", "农牧区转移就业劳动者");
    public static readonly Code RegisteredPoor = new("registered_poor", "建档立卡贫困劳动者");
    public static readonly Code TwoAfter = new("two_after", "两后生");
    public static readonly Code Unemployed = new("unemployed", "登记失业人员");
    public static readonly Code TransferredWorker = new("transferred_worker", "转岗职工");
    public static readonly Code Veteran = new("veteran", "退役军人");
    public static readonly Code Graduate = new("graduate", "离校未就业高校毕业生");
    public static readonly Code HardToEmploy = new("hard_to_employ", "就业困难人员");
    public static readonly Code LowIncome = new("low_income", "低保家庭学员");
    public static readonly Code ZeroEmployment = new("zero_employment", "零就业家庭成员");
    public static readonly Code Employee = new("employee", "企业职工");
    public static readonly Code Other = new("other", "其他");

    /// <summary>P25: who may have a transport allowance.</summary>
    public static readonly Code[] EntitledToTransport = [RegisteredPoor, HardToEmploy, ZeroEmployment, TwoAfter, LowIncome];
}

internal static class TrainingType
{
    public static readonly Code EmploymentSkills = new("employment_skills", "就业技能培训");
    public static readonly Code Upskilling = new("upskilling", "岗位技能提升培训");
    public static readonly Code Apprenticeship = new("apprenticeship", "企业新型学徒制");
    public static readonly Code Entrepreneurship = new("entrepreneurship", "创业培训");
    public static readonly Code Safety = new("safety", "安全技能培训");
    public static readonly Code Transfer = new("transfer", "转岗转业培训");
    public static readonly Code WorkBased = new("work_based", "以工代训");
    public static readonly Code Farmer = new("farmer", "职业农牧民培训");
}

internal static class EnrolmentStatus
{
    public static readonly Code Enrolled = new("enrolled", "在训");
    public static readonly Code Completed = new("completed", "结业");
    public static readonly Code Withdrawn = new("withdrawn", "退训");
    public static readonly Code Void = new("void", "作废");
}

internal static class CertificateKind
{
    public static readonly Code Qualification = new("qualification", "职业资格证书");
    public static readonly Code SkillLevel = new("skill_level", "职业技能等级证书");
    public static readonly Code SpecialAbility = new("special_ability", "专项职业能力证书");
    public static readonly Code Completion = new("completion", "培训合格证书");
}

internal static class SubsidyKind
{
    public static readonly Code Training = new("training", "培训补贴");
    public static readonly Code IntegratedContent = new("integrated_content", "综合素质增补");
    public static readonly Code Assessment = new("assessment", "鉴定补贴");
    public static readonly Code Transport = new("transport", "交通费补贴");
    public static readonly Code Apprenticeship = new("apprenticeship", "学徒培训补贴");
    public static readonly Code WorkBased = new("work_based", "以工代训补贴");
    public static readonly Code Advance = new("advance", "预拨资金");
    public static readonly Code Recovery = new("recovery", "追回");
}

internal static class PayeeKind
{
    public static readonly Code Person = new("person", "个人");
    public static readonly Code Institution = new("institution", "培训机构");
    public static readonly Code Enterprise = new("enterprise", "企业");
}

internal static class Fund
{
    public static readonly Code Employment = new("employment_fund", "就业补助资金");
    public static readonly Code SpecialAccount = new("special_account", "职业技能提升行动专账");
    public static readonly Code Talent = new("talent_fund", "人才经费");
    public static readonly Code Industry = new("industry_fund", "行业产业发展经费");
    public static readonly Code PovertyRelief = new("poverty_relief", "财政扶贫资金");
}

internal static class InstitutionKind
{
    public static readonly Code VocationalCollege = new("vocational_college", "职业院校");
    public static readonly Code TechnicalInstitute = new("technical_institute", "技工院校");
    public static readonly Code Private = new("private_institution", "民办职业培训机构");
    public static readonly Code EnterpriseCentre = new("enterprise_centre", "企业职工培训中心");
    public static readonly Code PublicBase = new("public_base", "公共实训基地");
    public static readonly Code MasterStudio = new("master_studio", "技能大师工作室");
}

internal static class TradeFamily
{
    public static readonly Code TraditionalCraft = new("traditional_craft", "传统工艺");
    public static readonly Code MarketDemand = new("market_demand", "市场急需");
    public static readonly Code HighRisk = new("high_risk", "高危行业");
    public static readonly Code ModernService = new("modern_service", "现代服务");
    public static readonly Code Agriculture = new("agriculture", "农牧业");
    public static readonly Code Other = new("other", "其他");
}

internal static class Employment
{
    public static readonly Code FullTime = new("full_time", "专职");
    public static readonly Code PartTime = new("part_time", "兼职");
}

internal static class AgreementStatus
{
    public static readonly Code Active = new("active", "在培");
    public static readonly Code Completed = new("completed", "出师");
    public static readonly Code Terminated = new("terminated", "终止");
}

internal static class BaseLevel
{
    public static readonly Code Region = new("region", "自治区级");
    public static readonly Code Prefecture = new("prefecture", "地市级");
    public static readonly Code County = new("county", "县级");
}

internal static class BaseStage
{
    public static readonly Code Planned = new("planned", "规划");
    public static readonly Code Building = new("building", "在建");
    public static readonly Code Operating = new("operating", "运营");
}
