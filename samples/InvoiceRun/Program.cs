using InvoiceRunSample;

return Commands.Run(args, Console.OpenStandardOutput(), Console.Error);
