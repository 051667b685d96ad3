using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Msp.Domain.Kpis;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class ReviewPackTests
{
    private static ReportingPeriod June { get; } = ReportingPeriod.MonthOf(Instant.FromUtc(2026, 6, 5, 0, 0), DateTimeZone.Utc);

    private static PackSection Small { get; } = PackSection.Of(
        PackSectionKind.Feedback, "Feedback", [PackFigure.Sum("given", "Given", "items", new("praise", 1.50m), new("blame", 2m))], [new("F1", "well done")],
            PackInput.Of("facts", ["a"]));

    [Fact]
    public void A_pack_made_again_is_the_same_to_the_byte_whatever_order_and_culture()
    {
        var world = new PackWorld();
        var first = world.Pack();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var again = (world with
            {
                Feedback = [.. world.Feedback.Reverse()], Surveys = [.. world.Surveys.Reverse()],
                Book = world.Book with { Held = [.. world.Book.Held!.Reverse()], Agreed = [.. world.Book.Agreed!.Reverse()] },
            }).Pack();

            Assert.Equal(first.ToBytes(), again.ToBytes());
            Assert.Equal(first.Hash, again.Hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_input_in_any_leaf_is_another_hash()
    {
        var world = new PackWorld();
        var hash = world.Pack().Hash;
        var (count, same, refused) = (0, new List<string>(), new List<string>());
        foreach (var (path, changed) in world.Changes())
        {
            count++;
            try
            {
                if (changed.Pack().Hash == hash) same.Add(path);
            }
            catch (InvalidDefinitionException)
            {
                refused.Add(path);
            }
        }

        Assert.Empty(same);

        // A one-off cost for some months is none.
        Assert.Equal([".Initiatives[0].Costs[0].Monthly"], refused);
        Assert.True(count > 150, $"only {count} leaves");
    }

    [Fact]
    public void What_is_recorded_later_changes_nothing()
    {
        var world = new PackWorld();
        var open = world with
        {
            Feedback = [.. world.Feedback.Select(one => one with { RepliedAt = null, RepliedBy = null, Reply = null })],
            Surveys = [SurveyResponse.Of("V2", SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.Noon) with { Audience = "users" }],
            Recommendations = [world.Recommendations[0] with { Decisions = null }],
            Improvements = [world.Improvements[0] with { Saved = null }],
            Book = world.Book with { Held = [world.Book.Held![0]], Raised = [world.Book.Raised![0]! with { SettledOn = null, Outcome = null }],
                Agreed = [world.Book.Agreed![2]] },
        };
        var later = open with
        {
            Feedback = [.. open.Feedback.Select(one => one with { RepliedAt = PackWorld.Known + Duration.Epsilon, RepliedBy = "Bob", Reply = "yes" }),
                Made.Feedback("F9") with { GivenAt = PackWorld.Known + Duration.Epsilon }],
            Surveys = [.. open.Surveys.Select(one => one.Answer(2, PackWorld.Known + Duration.Epsilon)),
                SurveyResponse.Of("V9", SurveyInstrument.Csat, SurveyPurpose.Transactional, PackWorld.Known + Duration.Epsilon)],
            Recommendations =
            [
                open.Recommendations[0] with { Decisions = [new() { Verdict = RecommendationVerdict.Accepted, On = PackWorld.Today.PlusDays(1), By = "Gus" }] },
                open.Recommendations[0] with { Id = "R9", MadeOn = PackWorld.Today.PlusDays(1), DecideBy = null },
            ],
            Improvements = [open.Improvements[0] with { Saved = [new() { Month = new(2026, 7), Hours = 3m, Source = "s" }] },
                open.Improvements[0] with { Id = "P9", AnalysedOn = PackWorld.Today.PlusDays(1), AgainBy = null, WorksFrom = null }],
            Events = [.. open.Events, new(ComplaintVerb.Withdraw, PackWorld.Known + Duration.Epsilon, Side.Client, "Ann")],
            Meetings = [.. open.Meetings, new() { Id = "S9", On = PackWorld.Today.PlusDays(1), Attendees = ["CFO"] }],
            Heard = [.. open.Heard, open.Heard[0] with { Id = "B9", HeardOn = PackWorld.Today.PlusDays(1) }],
            Book = new()
            {
                Held = [.. open.Book.Held!, new() { Id = "Q9", On = PackWorld.Today.PlusDays(1), Attendees = ["Ann"] }],
                Raised = [open.Book.Raised![0]! with { SettledOn = PackWorld.Today.PlusDays(1), Outcome = "x" },
                    new() { Id = "N9", Review = "Q9", Text = "x" }],
                Agreed =
                [
                    open.Book.Agreed![0]! with { DoneOn = PackWorld.Today.PlusDays(1), Evidence = "x",
                        Moves = [new() { On = PackWorld.Today.PlusDays(1), To = PackWorld.Today.PlusDays(9), Reason = "x" }] },
                    new() { Id = "A9", Review = "Q9", Title = "x", Owner = "x", Due = PackWorld.Today.PlusDays(9) },
                ],
            },
        };

        Assert.Equal(open.Pack().ToJson(), later.Pack().ToJson());
    }

    [Fact]
    public void Sums_and_shares_are_those_of_their_terms_and_every_figure_explains_itself()
    {
        var pack = new PackWorld().Pack();
        var figures = pack.Sections.SelectMany(section => section.Figures).ToList();

        Assert.All(figures, figure =>
        {
            if (figure.Rule == PackRule.Sum) Assert.Equal(figure.Terms.Sum(term => term.Value), figure.Value);
            else if (figure.Rule == PackRule.Share) Assert.Equal(figure.Terms[1].Value == 0m ? null
                : Math.Floor(10_000m * figure.Terms[0].Value / figure.Terms[1].Value) / 100m, figure.Value);
            else Assert.False(string.IsNullOrWhiteSpace(figure.Why));
        });
        PackFigure Find(string id) => figures.Single(figure => figure.Id == id);
        Assert.Equal(Find("given").Value, Find("replies").Value);
        Assert.Equal(("One-off cost of what is deferred: 4000 EUR = 4000 R1", 4_000m), (Find("once deferred").ToString(), Find("once deferred").Value));
        Assert.Equal("Budget of 2026-Q3: 620 EUR = 120 I1, lease: 2 x 20.00 EUR x 3 + 500 I1, set-up: 1 x 500.00 EUR x 1", Find("2026-Q3").ToString());
        Assert.Equal("Budget of all quarters: 660 EUR = 620 2026-Q3 + 40 2026-Q4", Find("total").ToString());
        Assert.Equal("Actions agreed: 3 actions = 1 done + 1 given up + 1 open", Find("actions").ToString());
        Assert.Equal("Replies that came in time: 100 % = 2 in time of 2 due by then", Find("punctuality").ToString());
        Assert.Equal((1m, 1m, 10m), (Find("overdue").Value, Find("carried").Value, Find("expected").Value));
        Assert.Equal((3m, 0m, 0m), (Find("unmeasured").Value, Find("days late").Value, Find("without project").Value));
        Assert.Equal("executives, relationship, nps 2: answered of delivered: 100 % = 1 answered of 1 delivered",
            Find("executives, relationship, nps 2 answered").ToString());
    }

    [Fact]
    public void The_json_is_canonical_and_its_hash_is_that_of_the_file()
    {
        var pack = ReviewPack.ServiceReport("MSA-7", "June", June, June.End, Small);
        var zones = Made.Office.TimeZoneVersion;

        Assert.Equal(
            $$"""
            {
              "format": "msp review pack 1",
              "kind": "ServiceReport",
              "agreement": "MSA-7",
              "title": "June",
              "period": "{{June.Name}}",
              "start": "2026-06-01T00:00:00Z",
              "end": "2026-07-01T00:00:00Z",
              "zone": "UTC",
              "timeZones": "{{zones}}",
              "asOf": "2026-07-01T00:00:00Z",
              "signers": [],
              "sections": [
                {
                  "kind": "Feedback",
                  "title": "Feedback",
                  "figures": [
                    {
                      "id": "given",
                      "name": "Given",
                      "unit": "items",
                      "rule": "Sum",
                      "value": 3.5,
                      "terms": [
                        {
                          "text": "praise",
                          "value": 1.5
                        },
                        {
                          "text": "blame",
                          "value": 2
                        }
                      ]
                    }
                  ],
                  "lines": [
                    {
                      "id": "F1",
                      "text": "well done"
                    }
                  ],
                  "inputs": [
                    {
                      "name": "facts",
                      "count": 1,
                      "hash": "{{PackInput.Of("facts", ["a"]).Hash}}"
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            pack.ToJson());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pack.ToJson()))), pack.Hash.Hex);
        using var document = JsonDocument.Parse(new PackWorld().Pack().ToBytes());
        Assert.Equal(8, document.RootElement.GetProperty("sections").GetArrayLength());
        pack.ToBytes()[0] = 0;
        Assert.Equal((byte)'{', pack.ToBytes()[0]);
    }

    // Computed with Python's hashlib: for each text in order, its length as four bytes and its UTF-8.
    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("72ff6b02949dad95006c343e3db3150090d3afb49f6bbdb92fdc17607997a85c", "a")]
    [InlineData("16275ef0f5d0eb9dd9e0a53277549fda5c886358a6872df23c797b13e11455bc", "b", "a")]
    [InlineData("d2f295bb8c9d190af78252b52741eb32ccfbe1fc59942d13af20a763f619670e", "ab")]
    [InlineData("01e812b68f232911362a0e00e94545a84dff42659a996adde63f327e2df518d6", "\u00e4")]
    public void Inputs_are_hashed_as_documented_in_whatever_order(string hash, params string[] facts)
    {
        var input = PackInput.Of("facts", facts);

        Assert.Equal((hash, facts.Length), (input.Hash, input.Count));
    }

    [Fact]
    public void A_sign_off_stands_for_the_pack_it_was_given_for_and_for_no_other()
    {
        var world = new PackWorld();
        var pack = world.Pack();
        var signed = pack.SignOff("Gus", "CEO", PackWorld.Known, "agreed");

        Assert.Equal((pack.Hash, "Gus", "CEO", PackWorld.Known, "agreed"), (signed.Pack, signed.By, signed.Role, signed.At, signed.Statement));
        Assert.Equal(new SignOffVerdict.Stands(signed), world.Pack().Judge(signed));
        var other = (world with { Feedback = [world.Feedback[0]] }).Pack();
        var isVoid = Assert.IsType<SignOffVerdict.Void>(other.Judge(signed));
        Assert.Equal((signed, other.Hash), (isVoid.SignOff, isVoid.Pack));
        Assert.Equal(["Feedback"], isVoid.Sections);
        Assert.Empty(Assert.IsType<SignOffVerdict.Void>((world with { Title = "x" }).Pack().Judge(signed)).Sections);
        var grown = ReviewPack.BusinessReview(pack.Agreement, pack.Title, pack.Period, pack.AsOf, pack.Signers,
            [.. pack.Sections.Skip(1), PackSections.Feedback("Voices", FeedbackLog.Of(Made.Promise, []), pack.AsOf)]);
        Assert.Equal(["Voices", "Feedback"], Assert.IsType<SignOffVerdict.Void>(grown.Judge(signed)).Sections);
        Assert.Equal(["stands", "void"], new[] { pack, other }.Select(one => one.Judge(signed).Match(_ => "stands", _ => "void")));
        Assert.Equal(["CIO"], pack.Unsigned([signed, other.SignOff("Eve", "CIO", PackWorld.Known)]));
        Assert.Equal(["CEO", "CIO"], other.Unsigned([signed]));
        Assert.Equal($"Gus (CEO) on 2026-07-01T08:00:00Z for {pack.Hash.Hex}: agreed", signed.ToString());
    }

    [Fact]
    public void A_sign_off_needs_a_role_a_person_and_a_time_when_the_pack_was_known()
    {
        var pack = new PackWorld().Pack();

        Assert.Equal("role", Assert.Throws<ArgumentException>(() => pack.SignOff("Gus", "technician", PackWorld.Known)).ParamName);
        Assert.Equal("by", Assert.Throws<ArgumentException>(() => pack.SignOff(" ", "CEO", PackWorld.Known)).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => pack.SignOff("Gus", "CEO", PackWorld.Known - Duration.Epsilon)).ParamName);
    }

    [Fact]
    public void A_service_report_holds_nothing_to_decide_and_nobody_signs_it()
    {
        var pack = new PackWorld().Pack();

        foreach (var section in pack.Sections)
        {
            var decided = section.Kind is PackSectionKind.Recommendations or PackSectionKind.Roadmap or PackSectionKind.Actions
                or PackSectionKind.Strategy or PackSectionKind.Improvements;
            if (decided) Assert.Equal("sections", Assert.Throws<ArgumentException>(() => ReviewPack.ServiceReport("A", "T", June, June.End, section))
                .ParamName);
            else Assert.Empty(ReviewPack.ServiceReport("A", "T", June, June.End, section).Signers);
        }
    }

    [Fact]
    public void Packs_sections_and_figures_are_made_whole_or_not_at_all()
    {
        PackFigure figure = Small.Figures[0];
        PackInput input = Small.Inputs[0];
        (string Parameter, Func<object> Make)[] cases =
        [
            ("agreement", () => ReviewPack.ServiceReport(" ", "T", June, June.End, Small)),
            ("title", () => ReviewPack.ServiceReport("A", "", June, June.End, Small)),
            ("sections", () => ReviewPack.ServiceReport("A", "T", June, June.End)),
            ("sections", () => ReviewPack.ServiceReport("A", "T", June, June.End, Small, Small)),
            ("asOf", () => ReviewPack.ServiceReport("A", "T", June, June.Start - Duration.Epsilon, Small)),
            ("signers", () => ReviewPack.BusinessReview("A", "T", June, June.End, [], Small)),
            ("signers", () => ReviewPack.BusinessReview("A", "T", June, June.End, [" "], Small)),
            ("signers", () => ReviewPack.BusinessReview("A", "T", June, June.End, ["CEO", "CEO"], Small)),
            ("title", () => PackSection.Of(PackSectionKind.Feedback, "", [], [], input)),
            ("figures", () => PackSection.Of(PackSectionKind.Feedback, "T", [figure, figure], [], input)),
            ("inputs", () => PackSection.Of(PackSectionKind.Feedback, "T", [], [])),
            ("inputs", () => PackSection.Of(PackSectionKind.Feedback, "T", [], [], input, input)),
            ("id", () => PackFigure.Sum("", "n", "u")),
            ("name", () => PackFigure.Sum("i", "", "u")),
            ("unit", () => PackFigure.Sum("i", "n", "")),
            ("terms", () => PackFigure.Sum("i", "n", "u", new PackTerm(" ", 1m))),
            ("why", () => PackFigure.Stated("i", "n", "u", 1m, " ")),
            ("name", () => PackInput.Of("", [])),
        ];
        foreach (var (parameter, make) in cases)
            Assert.Equal(parameter, Assert.Throws<ArgumentException>(make).ParamName);
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => PackFigure.Share("i", "n", new("a", 2m), new("b", 1m))).ParamName);
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => PackFigure.Share("i", "n", new("a", -1m), new("b", 1m))).ParamName);
        Assert.Equal(June.Start, ReviewPack.ServiceReport("A", "T", June, June.Start, Small).AsOf);
    }

    [Fact]
    public void A_share_is_rounded_down_and_of_nothing_is_no_data()
    {
        Assert.Equal(66.66m, PackFigure.Share("i", "n", new("a", 2m), new("b", 3m)).Value);
        Assert.Equal(99.99m, PackFigure.Share("i", "n", new("a", 99_999m), new("b", 100_000m)).Value);
        Assert.Equal((100m, 0m), (PackFigure.Share("i", "n", new("a", 3m), new("b", 3m)).Value, PackFigure.Share("i", "n", new("a", 0m), new("b", 3m)).Value));
        Assert.Equal("n: no data = 0 a of 0 b", PackFigure.Share("i", "n", new("a", 0m), new("b", 0m)).ToString());
        Assert.Equal("n: 1.5 u (first; second)", PackFigure.Stated("i", "n", "u", 1.50m, "first\nsecond\n").ToString());
        Assert.Equal("n: 0 u", PackFigure.Sum("i", "n", "u").ToString());
    }

    [Fact]
    public void Hashes_are_64_digits_in_lower_case()
    {
        var hash = PackHash.Of("abc"u8);

        // The example of FIPS 180-2.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash.Hex);
        Assert.Equal(hash, PackHash.Parse(hash.Hex.ToUpperInvariant()));
        Assert.Equal(hash.Hex, hash.ToString());
        foreach (var text in new[] { null, "", hash.Hex[1..], $"{hash.Hex}0", $"g{hash.Hex[1..]}", $" {hash.Hex[1..]}" })
            Assert.False(PackHash.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PackHash.Parse("x"));
    }
}
