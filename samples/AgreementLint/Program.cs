using System.Text;
using AgreementLint;

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16_384);
#pragma warning disable RS0030 // The program is the host: here the time comes from.
return Commands.Run(args, output, Console.Error, SystemClock.Instance);
