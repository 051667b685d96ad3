using ContractComparisonSample;

return Commands.Run(args, Console.OpenStandardOutput(), Console.Error);
