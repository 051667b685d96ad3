using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Operations;

/// <summary>A year in which everything went well, made from a seed: every ready process for six servers, two firewalls and twenty laptops.</summary>
internal sealed record SeededYear
{
    public static readonly ReportingPeriod Period = ReportingPeriod.Year(2026, Made.Berlin);

    // Two months later, when every check and attestation is due.
    public static readonly Instant Told = Instant.FromUtc(2027, 3, 1, 8, 0);

    private static readonly string[] Doers = ["Ann", "Bob", "Cleo"];

    public static readonly OperationalProcess[] Processes = [.. ProcessTemplates.All(new(2026, 1, 1), "office").Select(OperationalProcess.From)];

    public required IReadOnlyList<ManagedAsset> Assets { get; init; }

    public required IReadOnlyList<OccurrenceEvent> Log { get; init; }

    public required IReadOnlyList<ProtectedWorkload> Workloads { get; init; }

    public required IReadOnlyList<RestoreTest> Restores { get; init; }

    public required IReadOnlyList<ControlEvidence> Evidence { get; init; }

    public static SafetyControl Protection { get; } = new("edr", "Endpoint protection", ["laptop"], 7) { Sources = 2 };

    public static SeededYear Of(int seed)
    {
        var random = new Random(seed);
        ManagedAsset[] assets =
        [
            .. Enumerable.Range(1, 6).Select(number => new ManagedAsset($"srv-{number}", "server") { SupportedUntil = new(2031, 1, 1) }),
            .. Enumerable.Range(1, 2).Select(number => new ManagedAsset($"fw-{number}", "firewall") { SupportedUntil = new(2031, 1, 1), Subscriptions = [new("signatures", new(2027, 12, 31))] }),
            .. Enumerable.Range(1, 20).Select(number => new ManagedAsset($"lap-{number:00}", "laptop") { SupportedUntil = new(2031, 1, 1) }),
        ];
        var plan = OccurrencePlan.Of(Period, Processes, assets, Made.Calendars);
        var done = plan.Evaluate([], Told).Occurrences.Select(one => (OccurrenceEvent)new OccurrenceEvent.Completed(
            one.Key, Doers[random.Next(3)], one.Opens + ((one.Due - one.Opens) * random.NextDouble()), [.. one.Process.Steps.Select(step => new StepDone(step.Id, "kept"))])).ToList();
        var checks = CheckPlan.Of(plan.Evaluate(done, Told), "2026").Demands.Select(demand => new OccurrenceEvent.Checked(
            demand.Occurrence.Key, Doers.First(doer => doer != demand.Occurrence.Completion!.By), demand.Occurrence.Completion!.At + Duration.FromDays(1), true));
        return new()
        {
            Assets = assets, Log = [.. done, .. checks],
            Workloads = [.. Enumerable.Range(1, 6).Select(number => new ProtectedWorkload($"srv-{number}", new(2025, 12, 15)) { RecoveryTimeObjective = Duration.FromHours(4) })],
            Restores = [.. Enumerable.Range(0, 24).SelectMany(half => Enumerable.Range(1, 6).Where(number => number % 3 == half % 3).Select(number => new RestoreTest(
                $"srv-{number}", RestoreKind.File, Instant.FromUtc(2026, (half / 2) + 1, half % 2 == 0 ? 10 : 24, 12, 0), "Ann", "Bob", true, Duration.FromMinutes(random.Next(5, 240)))))],
            Evidence = [.. Enumerable.Range(1, 20).SelectMany(number => new[] { "console", "scanner" }.Select(source => new ControlEvidence("edr", $"lap-{number:00}", source, new(2026, 12, 31 - random.Next(7)))))],
        };
    }

    public OccurrenceReport Report() => OccurrencePlan.Of(Period, Processes, Assets, Made.Calendars).Evaluate(Log, Told);

    /// <summary>All that the year shows, attested by the director.</summary>
    public ProofOfDiscipline Proof()
    {
        var report = Report();
        return ProofOfDiscipline.Of(report) with
        {
            Checks = CheckPlan.Of(report, "2026"),
            Attestations = [.. Processes.Select(process => new Attestation(process.Id, "2026", "Dora", Instant.FromUtc(2027, 1, 20, 9, 0), EvidenceSet.Of(report, process.Id).Hash))],
            Restores = RestoreCoverage.Of(Workloads, Restores, Period, Told),
            Controls = ControlCoverage.Of(Assets, [Protection], Evidence, new(2026, 12, 31)),
            Assets = AssetReview.Of(Assets, new(2026, 12, 31), new()),
        };
    }
}
