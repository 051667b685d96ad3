using Msp.Domain.Kpis;

namespace QuarterlyReviewSample;

/// <summary>Writes a review as one self-contained page: no script, nothing loaded, the same bytes for the same records.</summary>
/// <param name="output">where to</param>
internal sealed class ReviewPage(TextWriter output)
{
    private static readonly (string Anchor, string Name)[] Contents =
    [
        ("scorecard", "Scorecard"), ("trends", "Trends"), ("levels", "Service levels"), ("availability", "Availability"),
            ("discipline", "Proof of discipline"), ("coverage", "Coverage"), ("feedback", "Feedback"),
        ("recommendations", "Recommendations"), ("roadmap", "Roadmap"), ("actions", "Actions"), ("records", "Records"),
    ];

    private readonly HtmlWriter page = new(output);

    /// <summary>Writes the page.</summary>
    /// <param name="review">the review</param>
    public void Write(QuarterReview review)
    {
        Head(review);
        new Legend(page).Patterns();
        page.Write($"<header>\n<h1>Review of {review.Quarter.Name}</h1>\n<p>Read as of {Sections.Local(review.AsOf)}, {review.Quarter.Zone.Id}. " +
            $"Content hash of the pack: <code>{review.Pack.Hash.Hex}</code></p>\n");
        if (review.Year.Lost.Any())
        {
            page.WriteOwn("<div class=\"notice\" role=\"note\">\n<p>Not all records could be read, and what is missing is in no figure:</p>\n<ul>\n");
            foreach (var lost in review.Year.Lost) page.Write($"<li>{lost.Place}: {lost.Message}{(lost.Value.Length == 0 ? "" : $" ({lost.Value})")}</li>\n");
            page.WriteOwn("</ul>\n</div>\n");
        }

        page.Write($"<p>Between {Engagement.Provider} and {Engagement.Client}, under {Engagement.Policy.Name}. To be signed by " +
            $"{string.Join(" and ", review.Pack.Signers)}; nobody had signed when this page was made.</p>\n");
        var counts = review.Card.Lines.CountBy(line => line.Status).OrderByDescending(pair => pair.Key)
            .Select(pair => $"{Sections.Count(pair.Value)} {Sections.Words(pair.Key)}");
        page.Write($"<p>{string.Join(", ", counts)}.</p>\n</header>\n<nav aria-label=\"Sections\">\n<ul>\n");
        foreach (var (anchor, name) in Contents) page.Write($"<li><a href=\"#{anchor}\">{name}</a></li>\n");
        page.WriteOwn("</ul>\n</nav>\n<p class=\"paper\">What is folded away on the screen explains every number: it is in the HTML file, and on paper where it was " +
            "unfolded before printing.</p>\n<main id=\"content\">\n");
        new ScorecardSection(page).Write(review);
        new LevelsSection(page).Write(review);
        new DisciplineSection(page).Write(review);
        new CoverageSection(page).Write(review);
        new VoicesSection(page).Write(review);
        new PlanSection(page).Write(review);
        new RecordsSection(page).Write(review);
        page.Write($"</main>\n<footer>\n<p>Made by QuarterlyReview, time zones {DateTimeZoneProviders.Tzdb.VersionId}.</p>\n</footer>\n</body>\n</html>\n");
    }

    private void Head(QuarterReview review)
    {
        page.Write(
            $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">" +
                $"\n<meta http-equiv=\"Content-Security-Policy\" content=\"{StyleSheet.Policy}\">\n" +
            $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n" +
            $"<link rel=\"icon\" href=\"data:,\">\n<title>Review of {review.Quarter.Name}</title>\n<style>");
        page.WriteOwn(StyleSheet.Text);
        page.WriteOwn("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
    }
}
