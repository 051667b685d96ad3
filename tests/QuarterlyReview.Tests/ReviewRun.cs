using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

/// <summary>A run of the program in a folder of its own, on the shipped year or on a copy of it that a test has changed.</summary>
internal sealed class ReviewRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quarterly-review-").FullName;

    public static string[] Files { get; } =
        [.. typeof(Commands).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("data/", StringComparison.Ordinal))
            .Select(name => name["data/".Length..]).Order(StringComparer.Ordinal)];

    public string Html => Path.Combine(folder, "review.html");

    public string Json => Path.Combine(folder, "review.json");

    public string Data => Path.Combine(folder, "data");

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public static string Shipped(string file)
    {
        using var stream = typeof(Commands).Assembly.GetManifestResourceStream($"data/{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A copy of the shipped year in which files are changed.</summary>
    public ReviewRun With(params (string File, Func<string, string> Change)[] changes)
    {
        Directory.CreateDirectory(Data);
        foreach (var file in Files) File.WriteAllText(Path.Combine(Data, file), Shipped(file));
        foreach (var (file, change) in changes) File.WriteAllText(Path.Combine(Data, file), change(Shipped(file)));
        return this;
    }

    public int Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = Commands.Run(arguments, output, errors, isTerminal: false);
        (Output, Errors) = (Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
        return code;
    }

    public IHtmlDocument Page(params string[] arguments)
    {
        Assert.Equal(Commands.Done, Run([.. Directory.Exists(Data) ? ["--data", Data] : Array.Empty<string>(), "--html", Html, .. arguments]));
        return new HtmlParser().ParseDocument(File.ReadAllText(Html));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
