using System.Text;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

/// <summary>Valid rows of every extract, to break one thing in. People's IDs start with 5499, which is no place.</summary>
internal static class GoodRows
{
    /// <summary>English header, Chinese header, a value by code, the same value as an office may write it.</summary>
    private static readonly Dictionary<string, (string Zh, string[][] Columns)> Extracts = new()
    {
        ["registry"] = ("培训登记",
        [
            ["source_system", "来源系统", "regional", "全区职业培训系统"], ["enrolment_no", "登记编号", "R{n}", "Ｒ{n}"], ["id_number", "身份证号", "{id}", " {id} "],
            ["person_name", "姓名", "样本{n}", "样本{n}"], ["sex", "性别", "male", "男"], ["phone", "联系电话", "1990000{n:0000}", "1990000{n:0000}"],
            ["household_county", "户籍地", "540102", "城关区"], ["residence_county", "常住地", "540421", "工布江达县"],
            ["trainee_group", "人员类别", "registered_poor", "建档立卡贫困劳动者"], ["employer_uscc", "用人单位统一社会信用代码", "{uscc}", "{uscc}"],
            ["class_code", "班级编号", "C1", "C1"], ["training_type", "培训类型", "employment_skills", "就业技能培训"], ["enrolled_on", "报名日期", "2020-03-01", "2020年3月1日"],
            ["status", "状态", "completed", "结业"], ["completed_on", "结业日期", "2020-03-20", "2020/3/20"], ["attended_hours", "实际课时", "40.5", "４０.５"],
        ]),
        ["class"] = ("开班",
        [
            ["class_code", "班级编号", "C{n}", "C{n}"], ["institution_code", "机构编码", "I1", "I1"], ["project_code", "培训项目编码", "P1", "P1"], ["teacher_code", "主讲教师编号", "", ""],
            ["county_code", "培训所在县区", "540422", "米林市"], ["venue", "培训地点", "三楼", "三楼"], ["start_date", "开班日期", "2020-03-01", "20200301"], ["end_date", "结班日期", "2020-03-01", "20200301"],
            ["planned_size", "计划人数", "1000", "1,000"], ["planned_hours", "计划课时", "80", "80.0"], ["integrated_content", "综合素质内容全程贯穿", "Y", "是"], ["project_based", "项目制", "false", "0"],
        ]),
        ["attendance"] = ("考勤",
        [
            ["class_code", "班级编号", "C1", "C1"], ["id_number", "身份证号", "{id}", "{id}"], ["session_date", "日期", "2020-03-02", "2020/03/02"], ["session", "场次", "am", "上午"],
            ["checked_in_at", "签到时间", "09:05:00", "09:05"], ["method", "签到方式", "face", "人脸"], ["device_code", "设备编号", "D1", "D1"],
        ]),
        ["certificate"] = ("证书",
        [
            ["certificate_no", "证书编号", "Z{n}", "Z{n}"], ["certificate_kind", "证书类别", "skill_level", "职业技能等级证书"], ["id_number", "身份证号", "{id}", "{id}"], ["person_name", "姓名", "样本{n}", "样本{n}"],
            ["occupation_code", "职业(工种)编码", "4-03-02-01", "4-03-02-01"], ["skill_level", "等级", "5", "初级工"], ["class_code", "班级编号", "C1", "C1"], ["issued_on", "发证日期", "2020-04-01", "2020年04月01日"],
            ["issuing_county", "发证地", "540100", "拉萨市"], ["evaluator_code", "评价机构编码", "E1", "E1"], ["theory_score", "理论成绩", "100", "100.00"], ["practice_score", "实操成绩", "0", "0"],
        ]),
        ["payment"] = ("补贴支付",
        [
            ["payment_no", "支付编号", "F{n}", "F{n}"], ["subsidy_kind", "补贴类别", "training", "培训补贴"], ["source_system", "来源系统", "farmer_herder", "农牧民培训系统"], ["enrolment_no", "登记编号", "R{n}", "R{n}"],
            ["class_code", "班级编号", "", ""], ["id_number", "身份证号", "{id}", "{id}"], ["payee_kind", "收款方类型", "person", "个人"], ["payee_code", "收款方编码", "", ""], ["recovers_payment_no", "追回对应支付编号", "", ""],
            ["payee_account", "收款账号", "622200990000{n:0000}", "622200990000{n:0000}"], ["amount", "金额", "10000000.00", "10,000,000"], ["fund_source", "资金来源", "employment_fund", "就业补助资金"],
            ["paid_on", "支付日期", "2020-05-06", "2020-5-6"], ["paying_county", "支付地", "540200", "日喀则市"], ["approved_by", "审批人", "样本审批", "样本审批"],
        ]),
        ["institution"] = ("培训机构",
        [
            ["institution_code", "机构编码", "I{n}", "I{n}"], ["uscc", "统一社会信用代码", "{uscc}", "{uscc}"], ["institution_name", "机构名称", "样本学校", "样本学校"], ["institution_kind", "机构类型", "private_institution", "民办职业培训机构"],
            ["county_code", "所在县区", "540104", "540126"], ["seats", "培训容量", "100000", "100000"], ["legal_representative", "法定代表人", "样本法人", "样本法人"], ["bank_account", "收款账号", "622200991111{n:0000}", "622200991111{n:0000}"],
            ["approved_on", "批准日期", "2018-05-01", "2018-05-01"], ["revoked_on", "取消资格日期", "", ""],
        ]),
        ["teacher"] = ("教师名册",
        [
            ["reported_on", "统计日期", "2020-12-31", "2020年12月31日"], ["teacher_code", "教师编号", "T{n}", "T{n}"], ["institution_code", "机构编码", "I1", "I1"], ["id_number", "身份证号", "{id}", "{id}"],
            ["teacher_name", "姓名", "样本教师", "样本教师"], ["employment", "专兼职", "full_time", "专职"], ["teaching_certificate", "教师资格证", "true", "是"], ["skill_certificate", "职业技能证书", "N", "否"], ["dual_qualified", "双师型", "0", "否"],
        ]),
        ["apprentice"] = ("新型学徒",
        [
            ["agreement_no", "协议编号", "X{n}", "X{n}"], ["id_number", "身份证号", "{id}", "{id}"], ["person_name", "姓名", "样本{n}", "样本{n}"], ["employer_uscc", "企业统一社会信用代码", "{uscc}", "{uscc}"],
            ["institution_code", "培养机构编码", "I1", "I1"], ["occupation_code", "职业编码", "6-18-01-01", "6-18-01-01"], ["county_code", "企业所在县区", "540530", "错那市"], ["started_on", "开始日期", "2020-01-01", "2020-01-01"],
            ["ends_on", "结束日期", "2021-12-31", "2021-12-31"], ["status", "状态", "active", "在培"],
        ]),
        ["incubator"] = ("创业孵化基地",
        [
            ["reported_on", "统计日期", "2020-12-31", "2020-12-31"], ["base_code", "基地编码", "B{n}", "B{n}"], ["base_name", "基地名称", "样本基地", "样本基地"], ["base_level", "基地级别", "region", "自治区级"],
            ["county_code", "所在县区", "540102", "城关区"], ["recognised_on", "认定日期", "2019-06-01", "2019-06-01"], ["revoked_on", "撤销日期", "", ""], ["stage", "建设阶段", "operating", "运营"],
            ["tenants", "在孵企业数", "0", "0"], ["jobs", "带动就业人数", "1000000", "1,000,000"],
        ]),
        ["education_fund"] = ("职工教育经费",
        [
            ["employer_uscc", "企业统一社会信用代码", "{uscc}", "{uscc}"], ["year", "年度", "2020", "２０２０"], ["county_code", "所在县区", "540102", "城关区"], ["wage_total", "工资总额", "1000000", "1,000,000.00"],
            ["fund_spent", "经费支出", "15000", "15,000"], ["frontline_spent", "一线职工支出", "15000", "15000.00"],
        ]),
        ["social_insurance"] = ("社会保险",
        [
            ["id_number", "身份证号", "{id}", "{id}"], ["insured_from", "参保起始", "2019-01-01", "20190101"], ["employer_uscc", "参保单位", "", ""], ["insured_to", "参保截止", "2019-01-01", "20190101"],
            ["pension_from", "领取养老金起始", "", ""], ["deceased_on", "死亡日期", "", ""],
        ]),
        ["catalogue"] = ("培训项目目录",
        [
            ["project_code", "培训项目编码", "P{n}", "P{n}"], ["project_name", "项目名称", "藏毯编织", "藏毯编织"], ["occupation_code", "职业(工种)编码", "6-11", "6-11"], ["occupation_name", "职业(工种)名称", "地毯工", "地毯工"],
            ["skill_level", "等级", "1", "高级技师"], ["training_type", "培训类型", "farmer", "职业农牧民培训"], ["standard_hours", "标准课时", "80", "80"], ["standard_amount", "补贴标准", "1800.5", "1,800.50"],
            ["trade_family", "行业门类", "traditional_craft", "传统工艺"], ["valid_from", "有效期起", "2019-01-01", "2019-01-01"], ["valid_to", "有效期止", "", ""],
        ]),
        ["evaluator"] = ("评价机构目录",
        [
            ["evaluator_code", "评价机构编码", "E{n}", "E{n}"], ["evaluator_name", "名称", "样本评价", "样本评价"], ["county_code", "所在县区", "540104", "达孜县"], ["valid_from", "有效期起", "2019-01-01", "2019-01-01"], ["valid_to", "有效期止", "2019-01-01", "2019-01-01"],
        ]),
        ["target"] = ("目标分解",
        [
            ["metric", "指标", "trainings_completed", "完成培训人次"], ["year", "年度", "20{n:00}", "20{n:00}"], ["region_code", "地区", "540200", "日喀则市"], ["value", "目标值", "12000", "12,000"], ["source", "依据", "样本", "样本"],
        ]),
    };

    public static IEnumerable<string> Names => Extracts.Keys;

    public static string Title(string extract) => Extracts[extract].Zh;

    public static IReadOnlyList<string> Columns(string extract) => [.. Extracts[extract].Columns.Select(c => c[0])];

    public static string Header(string extract, bool chinese = false) => string.Join(',', Extracts[extract].Columns.Select(c => c[chinese ? 1 : 0]));

    /// <summary>The n-th valid row, with some values replaced.</summary>
    public static string Row(string extract, int n = 1, bool chinese = false, params (string Column, string Value)[] changes) => string.Join(',',
        Extracts[extract].Columns.Select(c => Cell(changes.Where(x => x.Column == c[0]).Select(x => x.Value).FirstOrDefault() ?? Fill(c[chinese ? 3 : 2], n))));

    public static string Row(string extract, int n, string column, string value) => Row(extract, n, false, (column, value));

    public static string File(string extract, params string[] rows) => Header(extract) + "\n" + string.Concat(rows.Select(r => r + "\n"));

    /// <summary>A resident ID of nobody, by the standard's formula and not by the product's.</summary>
    public static string Id(int n, string area = "549901", string birth = "19900101")
    {
        var digits = $"{area}{birth}{n:000}";
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits[i] - '0') * (int)(Math.Pow(2, 17 - i) % 11);
        return digits + "10X98765432"[sum % 11];
    }

    public static string Uscc(int n)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var first = $"91540199{n:000000000}";
        var sum = first.Select((c, i) => alphabet.IndexOf(c) * (int)(Math.Pow(3, i) % 31)).Sum();
        return first + alphabet[(31 - sum % 31) % 31];
    }

    private static string Fill(string value, int n) => new StringBuilder(value)
        .Replace("{n}", $"{n}").Replace("{n:0000}", $"{n:0000}").Replace("{n:00}", $"{n:00}").Replace("{id}", Id(n)).Replace("{uscc}", Uscc(n)).ToString();

    private static string Cell(string value) => value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"")}\"" : value;
}
