using Msp.Domain.Agreements;

namespace AgreementLint;

/// <summary>Whether something is in scope, in words; a name that the agreement does not have is refused, not answered.</summary>
internal static class ScopeText
{
    /// <summary>Writes the answer, and what no rule names.</summary>
    /// <exception cref="ArgumentException">The agreement has no such service or site; the message names those it has.</exception>
    public static void Write(TextWriter output, ServiceAgreement agreement, ScopeRequest request)
    {
        var services = agreement.InForceAt(request.At)?.Terms.Services;
        if (services is not null) Require("service", request.Service, services.Select(service => service.Id));
        if (request.Site is { } site) Require("site", site, agreement.Sites.Select(known => known.Id));
        output.Write($"{agreement.Scope(request)}\n");
        var rules = services?.Single(service => service.Id == request.Service).Scope ?? [];
        WriteUnnamed(output, "request", request.Activity, rules.Select(rule => rule.Activity));
        WriteUnnamed(output, "kind of asset", request.Assets, rules.Select(rule => rule.Assets));
        WriteUnnamed(output, "kind of user", request.Users, rules.Select(rule => rule.Users));
    }

    private static void Require(string what, string id, IEnumerable<string> known)
    {
#pragma warning disable MA0015, CA2208 // What is refused is an option of the command line, whose name the message has.
        if (!known.Contains(id, StringComparer.Ordinal)) throw new ArgumentException($"There is no {what} \"{id}\"; {Listed(known)}.");
#pragma warning restore MA0015, CA2208
    }

    private static void WriteUnnamed(TextWriter output, string what, string? asked, IEnumerable<string?> named)
    {
        var known = named.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (asked is not null && !known.Contains(asked, StringComparer.Ordinal)) output.Write($"no rule names the {what} \"{asked}\"; {Listed(known)}\n");
    }

    private static string Listed(IEnumerable<string> known) =>
        string.Join(", ", known.Order(StringComparer.Ordinal)) is { Length: > 0 } names ? $"known are {names}" : "none is known";
}
