using System.Text;
using System.Text.Json;

namespace Msp.Domain.Reviews;

/// <summary>What a report or review rests on, frozen: made again of the same facts it is the same to the byte, and of any other fact it has another
/// hash.</summary>
/// <remarks>
/// It holds what was known at one instant: what is recorded later changes nothing. The hash is the SHA-256 of the JSON in UTF-8, so that anybody can check a
/// file. The version of the time-zone database is in it, because instants rest on it. Immutable and thread-safe.
/// </remarks>
public sealed class ReviewPack
{
    private const string Format = "msp review pack 1";

    private static readonly PackSectionKind[] Automatic =
    [
        PackSectionKind.Scorecard, PackSectionKind.Trends, PackSectionKind.Attainment, PackSectionKind.Discipline, PackSectionKind.Feedback,
        PackSectionKind.Surveys, PackSectionKind.Complaints,
    ];

    private readonly byte[] json;

    private ReviewPack(PackKind kind, string agreement, string title, ReportingPeriod period, Instant asOf, IReadOnlyList<string> signers,
        IReadOnlyList<PackSection> sections)
    {
        (Kind, Agreement, Title, Period, AsOf, Signers, Sections) = (kind, agreement, title, period, asOf, signers, sections);
        var zones = BusinessCalendar.AlwaysOpen(period.Zone).TimeZoneVersion;
        PackContent content = new(Format, kind, agreement, title, period.Name, period.Start, period.End, period.Zone.Id, zones, asOf, signers, sections);
        json = [.. JsonSerializer.SerializeToUtf8Bytes(content, PackJson.Default.PackContent), (byte)'\n'];
        Hash = PackHash.Of(json);
    }

    /// <summary>What it is for.</summary>
    public PackKind Kind { get; }

    /// <summary>The id of the agreement.</summary>
    public string Agreement { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>What was known at that instant is in it.</summary>
    public Instant AsOf { get; }

    /// <summary>The roles that sign it off; none for a service report.</summary>
    public IReadOnlyList<string> Signers { get; }

    /// <summary>The sections, in the order in which they are shown.</summary>
    public IReadOnlyList<PackSection> Sections { get; }

    /// <summary>The SHA-256 of <see cref="ToBytes"/>.</summary>
    public PackHash Hash { get; }

    /// <summary>Makes the report of what happened in a period. Nothing in it waits for a decision: recommendations, roadmap, strategy, improvements and actions
    /// are no part of it.</summary>
    /// <param name="agreement">the id of the agreement</param>
    /// <param name="title">the title</param>
    /// <param name="period">the period</param>
    /// <param name="asOf">what was known at that instant is in it; not before the start of the period</param>
    /// <param name="sections">at least one; each title once</param>
    /// <exception cref="ArgumentException">A text is blank, there is no section, a title is there twice, a section is about decisions, or the instant is before
    /// the period.</exception>
    public static ReviewPack ServiceReport(string agreement, string title, ReportingPeriod period, Instant asOf, params IReadOnlyList<PackSection> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        if (sections.FirstOrDefault(section => !Automatic.Contains(section.Kind)) is { } decided)
            throw new ArgumentException($"{decided.Title} asks for decisions: it belongs to a business review.", nameof(sections));
        return Make(PackKind.ServiceReport, agreement, title, period, asOf, [], sections);
    }

    /// <summary>Makes what a business review rests on.</summary>
    /// <param name="agreement">the id of the agreement</param>
    /// <param name="title">the title</param>
    /// <param name="period">the period</param>
    /// <param name="asOf">what was known at that instant is in it; not before the start of the period</param>
    /// <param name="signers">the roles that sign it off, each once; at least one</param>
    /// <param name="sections">at least one; each title once</param>
    /// <exception cref="ArgumentException">A text is blank, there is no section or signer, a title or signer is there twice, or the instant is before the
    /// period.</exception>
    public static ReviewPack BusinessReview(string agreement, string title, ReportingPeriod period, Instant asOf, IReadOnlyList<string> signers,
        params IReadOnlyList<PackSection> sections)
    {
        ArgumentNullException.ThrowIfNull(signers);
        if (signers.Count == 0 || signers.Any(string.IsNullOrWhiteSpace) || signers.Distinct(StringComparer.Ordinal).Count() < signers.Count)
            throw new ArgumentException("At least one role signs off, none blank, each once.", nameof(signers));
        return Make(PackKind.BusinessReview, agreement, title, period, asOf, signers, sections);
    }

    /// <summary>The pack as canonical JSON in UTF-8, ended by a line feed; a copy.</summary>
    public byte[] ToBytes() => [.. json];

    /// <summary>The pack as canonical JSON, ended by a line feed.</summary>
    public string ToJson() => Encoding.UTF8.GetString(json);

    /// <summary>Signs the pack off, as it is.</summary>
    /// <param name="by">who signs</param>
    /// <param name="role">as what: one of <see cref="Signers"/></param>
    /// <param name="at">when; not before what is in it was known</param>
    /// <param name="statement">what is said with it; nothing by default</param>
    /// <exception cref="ArgumentException">A text is blank, or the role is none of <see cref="Signers"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is before <see cref="AsOf"/>.</exception>
    public PackSignOff SignOff(string by, string role, Instant at, string? statement = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentOutOfRangeException.ThrowIfLessThan(at, AsOf);
        if (!Signers.Contains(role))
            throw new ArgumentException($"{role} does not sign this pack off.", nameof(role));
        return new(Hash, by, role, at, statement, [.. Sections.Select(section => new PackSectionHash(section.Title, section.Hash))]);
    }

    /// <summary>Whether a sign-off stands for this pack, and what changed when it does not.</summary>
    /// <param name="signOff">the sign-off</param>
    public SignOffVerdict Judge(PackSignOff signOff)
    {
        ArgumentNullException.ThrowIfNull(signOff);
        if (signOff.Pack == Hash)
            return new SignOffVerdict.Stands(signOff);
        var now = Sections.Select(section => new PackSectionHash(section.Title, section.Hash)).ToList();
        return new SignOffVerdict.Void(signOff, Hash, [.. now.Except(signOff.Sections).Concat(signOff.Sections.Except(now)).Select(section => section.Title)
            .Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The roles of <see cref="Signers"/> that have not signed this pack off.</summary>
    /// <param name="signOffs">what was signed, for this pack or others</param>
    public IReadOnlyList<string> Unsigned(IEnumerable<PackSignOff> signOffs)
    {
        ArgumentNullException.ThrowIfNull(signOffs);
        var signed = signOffs.Where(one => one.Pack == Hash).Select(one => one.Role).ToHashSet(StringComparer.Ordinal);
        return [.. Signers.Where(role => !signed.Contains(role))];
    }

    /// <summary>The title, then every section, ended by a line feed.</summary>
    public override string ToString() => $"{Title}, {Period.Name}, known at {FindingPath.Value(AsOf)}, {Hash.Hex[..12]}\n{string.Concat(Sections)}";

    private static ReviewPack Make(PackKind kind, string agreement, string title, ReportingPeriod period, Instant asOf, IReadOnlyList<string> signers,
        IReadOnlyList<PackSection> sections)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(agreement);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(sections);
        if (sections.Count == 0 || sections.DistinctBy(section => section.Title, StringComparer.Ordinal).Count() < sections.Count)
            throw new ArgumentException("A pack has sections, each title once.", nameof(sections));
        if (asOf < period.Start)
            throw new ArgumentException($"Nothing of {period.Name} was known at {FindingPath.Value(asOf)}.", nameof(asOf));
        return new(kind, agreement, title, period, asOf, [.. signers], [.. sections]);
    }
}
