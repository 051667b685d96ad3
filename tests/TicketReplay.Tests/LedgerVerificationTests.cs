using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TicketReplay.Tests;

/// <summary>docs/verify/ledger.py, the verifier that knows nothing of the engine, judges what the sample writes.</summary>
public class LedgerVerificationTests
{
    private static readonly string Verifier = Sample.Path("docs", "verify", "ledger.py");

    [Fact]
    public void Ledgers_of_every_shipped_log_are_proven()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Commands.Done, Sample.Run("--ledger", folder.File("year.jsonl")).Code);
        foreach (var tool in new[] { "connectwise", "autotask", "halopsa", "jira", "zendesk" })
            Assert.Equal(Commands.Done, Sample.Run("--log", Sample.Log(tool), "--rules", Sample.Rules(tool), "--ledger", folder.File(tool + ".jsonl")).Code);
        var (code, output) = Verify([.. Directory.GetFiles(Path.GetDirectoryName(folder.File("x"))!, "*.jsonl")]);
        Assert.True(code == 0, output);
    }

    [Fact]
    public void Every_corruption_of_one_field_is_found()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Commands.Done, Sample.Run("--log", Sample.Log("jira"), "--rules", Sample.Rules("jira"), "--ledger", folder.File("good.jsonl")).Code);
        var corrupted = File.ReadLines(folder.File("good.jsonl")).SelectMany(Corruptions).ToList();
        File.WriteAllLines(folder.File("bad.jsonl"), corrupted.Select(one => one.Line));
        var (code, output) = Verify(folder.File("bad.jsonl"));
        Assert.Equal(1, code);
        var missed = corrupted.Where((_, number) => !output.Contains($"bad.jsonl:{number + 1}: ", StringComparison.Ordinal)).Select(one => one.What).ToList();
        Assert.True(missed.Count == 0, $"{missed.Count} of {corrupted.Count} corruptions were not found: {string.Join(", ", missed.Take(20))}");
    }

    [Fact]
    public void A_file_that_is_not_there_or_empty_is_explained()
    {
        using var folder = new TemporaryFolder();
        var (code, output) = Verify(folder.File("none.jsonl"), folder.Write("empty.jsonl", ""));
        Assert.Equal(1, code);
        Assert.DoesNotContain("Traceback", output, StringComparison.Ordinal);
        Assert.Contains("none.jsonl: cannot be read", output, StringComparison.Ordinal);
        Assert.Contains("empty.jsonl: is empty", output, StringComparison.Ordinal);
    }

    /// <summary>
    /// Changes each number by one, flips each flag, moves each instant by a nanosecond, and exchanges each word that carries meaning. A due after the last span is left alone: what lies between
    /// is not in a ledger.
    /// </summary>
    private static IEnumerable<(string What, string Line)> Corruptions(string line)
    {
        foreach (var path in Paths(JsonNode.Parse(line)!, ""))
        {
            var copy = JsonNode.Parse(line)!;
            if (path == ".due_at" && (string?)copy["verdict"] is "met" or "open") continue;
            var node = Find(copy, path);
            JsonNode? changed = node switch
            {
                JsonValue value when value.TryGetValue<long>(out var number) && path.EndsWith("_ns", StringComparison.Ordinal) && !path.EndsWith("grain_ns", StringComparison.Ordinal) => number + 1,
                JsonValue value when value.TryGetValue<bool>(out var flag) && !path.EndsWith("event_at_as_of", StringComparison.Ordinal) => !flag,
                JsonValue value when value.TryGetValue<string>(out var text) && text.EndsWith('Z') && char.IsAsciiDigit(text[0]) => Moved(text),
                JsonValue value when value.TryGetValue<string>(out var text) && path.EndsWith(".clock", StringComparison.Ordinal) => text == "stopped" ? "counting" : "stopped",
                JsonValue value when value.TryGetValue<string>(out var text) && path.EndsWith(".verdict", StringComparison.Ordinal) => text == "met" ? "breached" : "met",
                JsonValue value when value.TryGetValue<string>(out var text) && path.EndsWith(".phase", StringComparison.Ordinal) => text == "stopped" ? "running" : "stopped",
                _ => null,
            };
            if (changed is null) continue;
            Replace(copy, path, changed);
            yield return (path, copy.ToJsonString());
        }
    }

    private static string Moved(string instant) =>
        NodaTime.Text.InstantPattern.ExtendedIso.Format(NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value.PlusNanoseconds(1));

    private static IEnumerable<string> Paths(JsonNode node, string path) => node switch
    {
        System.Text.Json.Nodes.JsonObject all => all.Where(pair => pair.Value is not null).SelectMany(pair => Paths(pair.Value!, $"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany((item, number) => Paths(item!, $"{path}.{number}")),
        _ => [path],
    };

    private static JsonNode Find(JsonNode root, string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, Child);

    private static JsonNode Child(JsonNode node, string name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!;

    private static void Replace(JsonNode root, string path, JsonNode value)
    {
        var parts = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        parts[..^1].Aggregate(root, Child)[parts[^1]] = value;
    }

    private static (int Code, string Output) Verify(params string[] files)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [Verifier, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not installed, so that docs/verify/ledger.py cannot be run.");
            throw;
        }
    }
}
