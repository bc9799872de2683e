using TrainingAnalytics.Cli;

return CommandLine.Run(args, Terminal.OfThisProcess());
