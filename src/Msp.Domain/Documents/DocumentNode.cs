using System.Globalization;
using System.Text.Json;

namespace Msp.Domain.Documents;

/// <summary>A value of a document and where it stands.</summary>
internal sealed class DocumentNode
{
    private readonly List<DocumentNode> children = [];
    private readonly int index;

    private DocumentNode(JsonValueKind kind, string? text, DocumentNode? parent, int index, DocumentSpot spot) =>
        (Kind, Text, Parent, this.index, Spot) = (kind, text, parent, index, spot);

    /// <summary>Of which kind the value is; undefined for a text that no characters stand for.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>A text decoded, or a number as it was written; null for the other kinds.</summary>
    public string? Text { get; }

    public DocumentNode? Parent { get; }

    /// <summary>Where the value begins.</summary>
    public DocumentSpot Spot { get; }

    /// <summary>Where the property's name begins; the value's own place for what has no name.</summary>
    public DocumentSpot NameSpot { get; private init; }

    /// <summary>The name of the property; null for items and the whole.</summary>
    public string? Name { get; private init; }

    /// <summary>One byte past the value.</summary>
    public int End { get; private set; }

    /// <summary>The properties or items, in order.</summary>
    public IReadOnlyList<DocumentNode> Children => children;

    /// <summary>Whether the name is a key that the document's author chose, which paths show as <c>["name"]</c>.</summary>
    public bool IsEntry { get; set; }

    /// <summary>Whether a finding says that it cannot be used: it is then taken as not stated.</summary>
    public bool IsRefused { get; set; }

    /// <summary>The path from the whole, such as <c>terms.services[2]</c>; empty for the whole.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<string>();
            for (var node = this; node.Parent is not null; node = node.Parent) steps.Push(node.Step);
            var path = string.Concat(steps);
            return path.StartsWith('.') ? path[1..] : path;
        }
    }

    private string Step => Name is null ? FindingPath.Item("", index) : IsEntry ? FindingPath.Entry("", Name) : $".{Name}";

    public static DocumentNode Whole(JsonValueKind kind, string? text, DocumentSpot spot) => new(kind, text, null, 0, spot) { NameSpot = spot };

    public DocumentNode AddItem(JsonValueKind kind, string? text, DocumentSpot spot) => Add(new(kind, text, this, children.Count, spot) { NameSpot = spot });

    public DocumentNode AddProperty(string name, DocumentSpot nameSpot, JsonValueKind kind, string? text, DocumentSpot spot) =>
        Add(new(kind, text, this, children.Count, spot) { Name = name, NameSpot = nameSpot });

    public void Close(int end) => End = end;

    /// <summary>The first property of a name; null when there is none.</summary>
    public DocumentNode? Property(string name)
    {
        foreach (var child in children)
            if (child.Name == name) return child;
        return null;
    }

    /// <summary>The value at a path below this one, or the nearest one above it that is there.</summary>
    public DocumentNode Nearest(string path)
    {
        var node = this;
        var rest = path.AsSpan();
        while (rest.Length > 0)
        {
            if (rest[0] == '.') rest = rest[1..];
            var (next, length) = node.Longest(rest);
            if (next is null) break;
            node = next;
            rest = rest[length..];
        }

        return node;
    }

    private (DocumentNode? Child, int Length) Longest(ReadOnlySpan<char> path) => Kind == JsonValueKind.Array ? Item(path) : Named(path);

    private (DocumentNode? Child, int Length) Item(ReadOnlySpan<char> path)
    {
        var end = path.IndexOf(']');
        var isItem = end > 1 && path[0] == '[' && int.TryParse(path[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < children.Count;
        return isItem ? (children[int.Parse(path[1..end], NumberStyles.None, CultureInfo.InvariantCulture)], end + 1) : (null, 0);
    }

    // Names may hold dots and brackets themselves, so the longest that fits is taken.
    private (DocumentNode? Child, int Length) Named(ReadOnlySpan<char> path)
    {
        var best = ((DocumentNode?)null, 0);
        foreach (var child in children)
        {
            var step = child.IsEntry ? child.Step : child.Name!;
            if (step.Length > best.Item2 && path.StartsWith(step, StringComparison.Ordinal) && (path.Length == step.Length || path[step.Length] is '.' or '['))
                best = (child, step.Length);
        }

        return best;
    }

    private DocumentNode Add(DocumentNode child)
    {
        children.Add(child);
        return child;
    }
}
