using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Msp.Domain.Documents;

/// <summary>Holds the values of a document against the contract of a draft, and says of each that does not fit what is wrong with it.</summary>
/// <param name="utf8">the text of the document</param>
/// <param name="findings">takes what is wrong</param>
internal sealed class Binder(byte[] utf8, DocumentFindings findings)
{
    private static readonly JsonDocumentOptions CalendarOptions =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = DocumentTree.DeepestNesting };

    private readonly Dictionary<int, BusinessCalendar> calendars = [];

    /// <summary>The calendar stated at an offset of the text; null for one that was refused.</summary>
    public BusinessCalendar? CalendarAt(int offset) => calendars.GetValueOrDefault(offset);

    /// <summary>Judges a value and all below it; what does not fit is refused.</summary>
    public void Judge(DocumentNode node, Type type)
    {
        if (node.IsRefused || findings.IsFull) return;
        type = FinishedType.Stated(Nullable.GetUnderlyingType(type) ?? type);
        if (type == typeof(BusinessCalendar) || (type == typeof(CalendarPart) && node.Kind == JsonValueKind.Object)) JudgeCalendar(node);
        else if (type == typeof(CalendarPart)) JudgeLeaf(node, Leaves.Of(typeof(string))!);
        else if (Leaves.Of(type) is { } leaf) JudgeLeaf(node, leaf);
        else JudgeParts(node, DraftContract.Of(type));
    }

    private void JudgeLeaf(DocumentNode node, Leaf leaf)
    {
        if (!leaf.IsKind(node.Kind)) RefuseKind(node, leaf.Expected);
        else if (!leaf.CanRead(node.Text!))
            findings.Refuse(node, leaf.Code, $"The value must be {leaf.Expected}.{(leaf.Nearest(node.Text!) is { } near ? $" Was \"{near}\" meant?" : "")}");
    }

    private void JudgeParts(DocumentNode node, JsonTypeInfo info)
    {
        var isList = info.Kind == JsonTypeInfoKind.Enumerable;
        if (node.Kind != (isList ? JsonValueKind.Array : JsonValueKind.Object)) RefuseKind(node, isList ? "a list" : "an object");
        else if (info.Kind == JsonTypeInfoKind.Object) JudgeProperties(node, DraftContract.PropertiesOf(info.Type));
        else JudgeElements(node, DraftContract.ElementOf(info));
    }

    private void JudgeElements(DocumentNode node, Type element)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in node.Children)
        {
            child.IsEntry = child.Name is not null;
            if (child.Kind == JsonValueKind.Null) RefuseKind(child, "stated");
            else if (child.Name is null || IsFirst(child, names)) Judge(child, element);
        }
    }

    private void JudgeProperties(DocumentNode node, IReadOnlyDictionary<string, JsonPropertyInfo> properties)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in node.Children)
        {
            if (findings.IsFull) return;
            if (child is { Name: DocumentTree.SchemaProperty, Parent.Parent: null, Kind: JsonValueKind.String }) continue;
            if (!properties.TryGetValue(child.Name!, out var property)) ReportUnknown(child, properties.Keys);
            else if (IsFirst(child, names) && child.Kind != JsonValueKind.Null) Judge(child, property.PropertyType);
        }
    }

    private bool IsFirst(DocumentNode child, HashSet<string> names)
    {
        if (names.Add(child.Name!)) return true;
        child.IsRefused = true;
        findings.Add(Finding.Error(FindingCodes.JsonPropertyRepeated, child.Path, child.Name!, "The property is there already; its first value counts."),
            child.NameSpot);
        return false;
    }

    private void ReportUnknown(DocumentNode child, IEnumerable<string> known)
    {
        child.IsRefused = true;
        var meant = NearestName.Of(child.Name!, known) is { } near ? $" Was \"{near}\" meant?" : $" Known are {string.Join(", ", known)}.";
        findings.Add(Finding.Error(FindingCodes.JsonPropertyUnknown, child.Path, child.Name!, $"There is no such property here.{meant}"), child.NameSpot);
    }

    private void JudgeCalendar(DocumentNode node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            RefuseKind(node, "a calendar, which is an object");
            return;
        }

        using var document = JsonDocument.Parse(utf8.AsMemory(node.Spot.Offset..node.End), CalendarOptions);
        var isRead = BusinessCalendar.TryParse(document.RootElement, node.Path, out var calendar, out var found);
        foreach (var finding in found) findings.Add(finding, node.Nearest(Below(finding.Place, node.Path)).Spot);
        if (isRead) calendars.Add(node.Spot.Offset, calendar!);
        else node.IsRefused = true;
    }

    private static string Below(string place, string path) => place.StartsWith(path, StringComparison.Ordinal) ? place[path.Length..] : place;

    private void RefuseKind(DocumentNode node, string expected) => findings.Refuse(node, FindingCodes.JsonWrongKind, $"The value must be {expected}.");
}
