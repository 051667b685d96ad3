namespace Msp.Domain.Benchmarks;

/// <summary>What is wrong is not worth measuring.</summary>
internal static class Answers
{
    /// <exception cref="InvalidOperationException">There is a wrong answer.</exception>
    public static void Require(int wrong)
    {
        if (wrong != 0) throw new InvalidOperationException($"{wrong} answers are wrong.");
    }
}
