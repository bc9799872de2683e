using System.Text.RegularExpressions;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Contracts;

/// <summary>Check-ins keep two codes in one byte each: the members are written in the model, and must be the contract's.</summary>
public sealed partial class NarrowCodesTests
{
    private static readonly ProductFiles Product = ProductFiles.Find();

    [Theory]
    [InlineData("session")]
    [InlineData("method")]
    public void Attendance_NarrowColumn_HasTheContractsCodes(string column)
    {
        var contract = ContractBook.Read(Path.Combine(Product.Sql, "sources"))["attendance"];
        var codes = contract.Columns.Single(one => one.Name == column).Codes.Select(code => code.Code);
        Assert.Equal(codes, Members(column));
    }

    private static IEnumerable<string> Members(string column)
    {
        var sql = File.ReadAllText(Path.Combine(Product.Sql, "staging", "stg_attendance.sql"));
        var cast = Cast().Matches(sql).Single(match => match.Groups[1].Value == column);
        return cast.Groups[2].Value.Split(',').Select(member => member.Trim().Trim('\''));
    }

    [GeneratedRegex(@"cast\((\w+) as enum \(([^)]*)\)\)")]
    private static partial Regex Cast();
}
