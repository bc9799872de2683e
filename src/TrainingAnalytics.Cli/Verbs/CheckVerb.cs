using System.CommandLine;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>check: sql/ and dashboards/ against each other, without data; every fault at once.</summary>
internal static class CheckVerb
{
    public static Command Create(CommonOptions common) =>
        common.Runs(new Command("check", "检查 sql/ 和 dashboards/，不需要数据。Check sql/ and dashboards/ against each other, without data."), (_, context) => Run(context));

    private static int Run(VerbContext context)
    {
        var faults = ProductCheck.Faults(ProductFiles.Find());
        context.ShowOutsideVersion(new TableBuilder<ProductFault>(faults)
            .Text("file", fault => fault.File)
            .Whole("line", fault => fault.Line)
            .Text("found", fault => fault.Found)
            .Text("expected", fault => fault.Expected)
            .Text("what_to_do", fault => fault.WhatToDo)
            .Build());
        context.Say($"{faults.Count} 处错误。", $"{faults.Count} faults.");
        return faults.Count == 0 ? ExitStatus.Done : ExitStatus.DoneWithFaults;
    }
}
