using Msp.Domain.Conformance;

if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("usage: Msp.Domain.Conformance FILE...    answers one JSON line per case on standard output");
    return 2;
}

await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
var runner = new CaseRunner([new CalendarKind(), new SlaKind(), new BillingKind(), new ChangesKind()]);
var everyFileWasRead = true;
foreach (var file in args) everyFileWasRead &= runner.Run(file, output, Console.Error);
return everyFileWasRead ? 0 : 1;
