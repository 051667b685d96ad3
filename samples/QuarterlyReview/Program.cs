using QuarterlyReviewSample;

return Commands.Run(args, Console.OpenStandardOutput(), Console.Error, isTerminal: !Console.IsOutputRedirected && !Console.IsErrorRedirected);
