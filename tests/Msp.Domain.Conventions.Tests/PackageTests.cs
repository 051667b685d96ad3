using System.IO.Compression;
using System.Xml.Linq;

namespace Msp.Domain.Conventions.Tests;

/// <summary>What the packages hold. Runs where MSP_PACKAGES names a folder they were packed into, as .ci/run does.</summary>
public sealed class PackageTests
{
    [Theory]
    [InlineData("Msp.Domain.Sla", "NodaTime")]
    [InlineData("Msp.Domain", "Msp.Domain.Sla", "Ardalis.SmartEnum", "FluentValidation", "Microsoft.Extensions.DependencyInjection.Abstractions", "NodaTime")]
    public void A_package_depends_on_what_its_decision_says(string id, params string[] dependencies)
    {
        using var package = Open(id, "nupkg");
        var groups = Specification(package).Descendants().Where(element => element.Name.LocalName == "group").ToArray();

        Assert.Equal("net10.0", Assert.Single(groups).Attribute("targetFramework")?.Value);
        Assert.Equal(dependencies, groups[0].Elements().Select(element => element.Attribute("id")?.Value));
    }

    [Theory]
    [InlineData("Msp.Domain.Sla")]
    [InlineData("Msp.Domain")]
    public void A_package_holds_library_documentation_and_readme(string id)
    {
        using var package = Open(id, "nupkg");
        var names = package.Entries.Select(entry => entry.FullName).ToArray();

        Assert.Contains($"lib/net10.0/{id}.dll", names);
        Assert.Contains($"lib/net10.0/{id}.xml", names);
        Assert.Contains("README.md", names);
        using var readme = new StreamReader(package.GetEntry("README.md")!.Open());
        Assert.True(readme.ReadToEnd().Split('\n').Length > 10, "The readme is what a user sees first.");
    }

    [Theory]
    [InlineData("Msp.Domain.Sla")]
    [InlineData("Msp.Domain")]
    public void A_package_describes_itself(string id)
    {
        using var package = Open(id, "nupkg");
        var metadata = Specification(package).Root!.Elements().Single(element => element.Name.LocalName == "metadata").Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.Equal("MIT", metadata["license"]);
        Assert.Equal("README.md", metadata["readme"]);
        foreach (var name in new[] { "id", "version", "authors", "description", "tags", "copyright" })
            Assert.False(string.IsNullOrWhiteSpace(metadata.GetValueOrDefault(name)), name);
    }

    [Theory]
    [InlineData("Msp.Domain.Sla")]
    [InlineData("Msp.Domain")]
    public void A_package_has_symbols(string id)
    {
        using var symbols = Open(id, "snupkg");
        Assert.Contains($"lib/net10.0/{id}.pdb", symbols.Entries.Select(entry => entry.FullName));
    }

    private static ZipArchive Open(string id, string ending)
    {
        var folder = Environment.GetEnvironmentVariable("MSP_PACKAGES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "MSP_PACKAGES names no folder with packages");
        return ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder!, $"{id}.*.{ending}"), path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1])));
    }

    private static XDocument Specification(ZipArchive package)
    {
        using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream);
    }
}
