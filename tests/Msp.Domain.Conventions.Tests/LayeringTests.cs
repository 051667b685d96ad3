using System.Text.RegularExpressions;
using Msp.Domain.Conventions.Tests.Sources;

namespace Msp.Domain.Conventions.Tests;

/// <summary>A folder is one concept, and folders depend in one direction: each may use those to its left only.</summary>
/// <remarks>Told from the text: words that name a type which only another folder defines. Neighbours in one pair of brackets do not use each other.</remarks>
public sealed partial class LayeringTests
{
    private static readonly string[][] SlaOrder =
    [
        ["Findings"], ["Quantities"], ["People"], ["Calendars", "Tickets"], ["Targets"], ["Clocks"], ["Escalation", "Attainment", "Availability"], ["Credits"], ["Analysis"],
    ];

    private static readonly string[][] DomainOrder =
    [
        ["Findings"], ["Monetary"], ["Pricing"], ["Responsibilities"], ["Communication", "Kpis"], ["Agreements"], ["Linting"], ["Billing"], ["Reconciliation", "Profitability"], ["Changes"], ["Operations"], ["Reviews"], ["Documents"],
    ];

    [Fact]
    public void Sla_folders_use_only_what_stands_to_their_left() => Offenders.None(Violations("src/Msp.Domain.Sla", SlaOrder));

    [Fact]
    public void Domain_folders_use_only_what_stands_to_their_left() => Offenders.None(Violations("src/Msp.Domain", DomainOrder));

    [Fact]
    public void Sla_uses_nothing_of_the_package_built_on_it() =>
        Assert.DoesNotContain(typeof(Sla.Finding).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Msp.Domain");

    private static List<string> Violations(string project, string[][] order)
    {
        var rank = order.SelectMany((group, index) => group.Select(folder => (folder, index))).ToDictionary(pair => pair.folder, pair => pair.index);
        var files = Repository.Sources(project);
        var violations = files.Where(file => file.Folder.Length > 0 && !rank.ContainsKey(file.Folder)).Select(file => $"{file.Path}: the folder {file.Folder} has no place in the order").ToList();

        var homes = files.SelectMany(file => file.TopLevelTypes.Select(type => (type, file.Folder))).Distinct()
            .GroupBy(pair => pair.type).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().Folder);
        var codes = files.Where(file => file.DeclaresCodes)
            .SelectMany(file => Constant().Matches(file.Code).Select(match => (Name: match.Groups[1].Value, file.Folder))).ToDictionary(pair => pair.Name, pair => pair.Folder);

        foreach (var file in files.Where(file => rank.ContainsKey(file.Folder)))
        {
            var own = file.DeclaredTypes.ToHashSet(StringComparer.Ordinal);
            var used = file.TypeNames.Where(name => !own.Contains(name) && homes.ContainsKey(name)).Select(name => (Name: name, Folder: homes[name]))
                .Concat(CodeUse().Matches(file.Code).Select(match => match.Groups[1].Value).Where(codes.ContainsKey).Select(name => (Name: $"FindingCodes.{name}", Folder: codes[name])));
            violations.AddRange(used.Where(use => use.Folder != file.Folder && (!rank.TryGetValue(use.Folder, out var place) || place >= rank[file.Folder]))
                .Select(use => $"{file.Path} uses {use.Name} of {use.Folder}"));
        }

        return violations;
    }

    [GeneratedRegex(@"\bconst\s+string\s+(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();

    [GeneratedRegex(@"\b(?:Finding|Domain)Codes\.(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeUse();
}
