namespace AgreementLint;

/// <summary>A file that could not be read.</summary>
/// <param name="Name">the file's name, as it was given</param>
/// <param name="Fault">why, in one sentence</param>
internal sealed record UnreadFile(string Name, string Fault);
