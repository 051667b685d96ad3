namespace Msp.Domain.Conventions.Tests;

/// <summary>The one assertion of these tests: nobody breaks the rule, and if somebody does, all are named in full.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string?> offenders)
    {
        var all = offenders.ToArray();
        if (all.Length > 0)
            Assert.Fail($"{all.Length} against the rule:\n  {string.Join("\n  ", all)}");
    }
}
