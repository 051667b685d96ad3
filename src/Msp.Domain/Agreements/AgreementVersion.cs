using System.Globalization;

namespace Msp.Domain.Agreements;

/// <summary>The terms of an agreement from an instant on.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AgreementVersion
{
    internal AgreementVersion(string agreement, int number, Instant start, AgreementTermsDraft draft, MadeSections made, IReadOnlyList<int> sources) =>
        (Agreement, Number, Start, Draft, Terms, Sources) = (agreement, number, start, draft, new(draft, made), sources);

    /// <summary>The agreement's id.</summary>
    public string Agreement { get; }

    /// <summary>The highest number of an amendment in it; 0 for the terms first agreed.</summary>
    public int Number { get; }

    /// <summary>From when on they hold.</summary>
    public Instant Start { get; }

    /// <summary>The terms.</summary>
    public AgreementTerms Terms { get; }

    /// <summary>The sections it was put together from, as they were stated.</summary>
    internal AgreementTermsDraft Draft { get; }

    /// <summary>For each section, by its number, the place of the amendment it is from in the list the agreement was made from; below zero for the terms first
    /// agreed.</summary>
    internal IReadOnlyList<int> Sources { get; }

    /// <summary>Agreement and number: <c>MSA-2026-014, version 2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Agreement}, version {Number}");
}
