namespace MutantCompiler;

/// <summary>One small change of a file.</summary>
/// <param name="Number">its number among those drawn</param>
/// <param name="File">the whole path</param>
/// <param name="Start">where it begins in the text</param>
/// <param name="End">where what it replaces ends</param>
/// <param name="Changed">what stands there instead</param>
internal sealed record Mutant(int Number, string File, int Start, int End, string Changed)
{
    public string In(string text, int start, int end) => text[start..Start] + Changed + text[End..end];
}
