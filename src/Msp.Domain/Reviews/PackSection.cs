using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Msp.Domain.Reviews;

/// <summary>A section of a review pack: figures with their explanations, lines, and the hash of every fact that it was made of.</summary>
/// <remarks>Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record PackSection
{
    private PackSection(PackSectionKind kind, string title, IReadOnlyList<PackFigure> figures, IReadOnlyList<PackLine> lines,
        IReadOnlyList<PackInput> inputs) =>
        (Kind, Title, Figures, Lines, Inputs) = (kind, title, figures, lines, inputs);

    /// <summary>What it is about.</summary>
    public PackSectionKind Kind { get; }

    /// <summary>The title, once in a pack.</summary>
    public string Title { get; }

    /// <summary>The numbers.</summary>
    public IReadOnlyList<PackFigure> Figures { get; }

    /// <summary>What is told in words.</summary>
    public IReadOnlyList<PackLine> Lines { get; }

    /// <summary>The facts that it was made of.</summary>
    public IReadOnlyList<PackInput> Inputs { get; }

    /// <summary>The hash of the section: of its canonical JSON.</summary>
    [JsonIgnore]
    public PackHash Hash => PackHash.Of(JsonSerializer.SerializeToUtf8Bytes(this, PackJson.Default.PackSection));

    /// <summary>Makes a section.</summary>
    /// <param name="kind">what it is about</param>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="figures">the numbers; each id once</param>
    /// <param name="lines">what is told in words</param>
    /// <param name="inputs">the facts that it was made of; at least one list of them, each name once</param>
    /// <exception cref="ArgumentException">The title is blank, an id or a name is there twice, or there are no inputs.</exception>
    public static PackSection Of(PackSectionKind kind, string title, IReadOnlyList<PackFigure> figures, IReadOnlyList<PackLine> lines,
        params IReadOnlyList<PackInput> inputs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(inputs);
        if (figures.GroupBy(figure => figure.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"The figure {twice} is there twice.", nameof(figures));
        if (inputs.Count == 0 || inputs.DistinctBy(input => input.Name, StringComparer.Ordinal).Count() < inputs.Count)
            throw new ArgumentException("A section names its inputs, each once.", nameof(inputs));
        return new(kind, title, [.. figures], [.. lines], [.. inputs]);
    }

    /// <summary>The title, the figures with their explanations, and the lines, each ended by a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Title).Append('\n');
        foreach (var figure in Figures) text.Append("  ").Append(figure).Append('\n');
        foreach (var line in Lines) text.Append("  - ").Append(line.Text.TrimEnd('\n').ReplaceLineEndings("; ")).Append('\n');
        return text.ToString();
    }
}
