using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>The codes of findings and records in words: family, kind, severity, leaning; kinds of records and subjects; status, sex, payee.</summary>
internal static class EvidenceCodes
{
    /// <summary>Null for a code without a word of its own.</summary>
    public static Label? Of(string code) => code switch
    {
        "trainee" => new("假学员", "false trainees"),
        "duplicate" => new("重复", "duplicates"),
        "content" => new("假内容", "false content"),
        "project" => new("假项目", "false projects"),
        "certificate" => new("证书", "certificate"),
        "money" => new("资金", "money"),
        "outcome" => new("结果", "outcome"),
        "rule" => new("违反规则", "breaks a rule"),
        "indicator" => new("异常迹象", "unusual"),
        "quality" => new("记录有误", "wrong record"),
        "high" => new("高", "high"),
        "medium" => new("中", "medium"),
        "low" => new("低", "low"),
        "error" => new("偏向差错", "leans to error"),
        "fraud" => new("偏向骗取", "leans to fraud"),
        "open" => new("未定", "open"),
        "registry" => new("培训登记", "enrolment"),
        "payment" => new("补贴支付", "payment"),
        "class" => new("班级", "class"),
        "institution" => new("培训机构", "institution"),
        "teacher" => new("教师", "teacher"),
        "apprentice" => new("学徒协议", "apprenticeship"),
        "person" => new("人员", "person"),
        "employer" => new("用人单位", "employer"),
        "account" => new("账号或电话", "account or phone"),
        "male" => new("男", "male"),
        "female" => new("女", "female"),
        "enrolled" => new("在训", "enrolled"),
        "completed" => new("结业", "completed"),
        "withdrawn" => new("退训", "withdrawn"),
        "enterprise" => new("企业", "enterprise"),
        "qualification" => new("职业资格证书", "professional qualification"),
        "skill_level" => new("职业技能等级证书", "skill level"),
        "true" => new("是", "yes"),
        "false" => new("否", "no"),
        _ => null,
    };
}
