namespace TicketReplay;

/// <summary>One ticket of the made-up year: what it is, and what happens to it on the provider's wall clock.</summary>
internal sealed class MadeUpTicket
{
    private static readonly (string Client, int Weight, string[] Sites)[] Clients =
    [
        ("Harrow & Pike Solicitors", 24, ["London", "Leeds"]),
        ("Bramley Dental Group", 18, ["Leeds", "York", "Hull"]),
        ("Castell Foods", 20, ["Cardiff"]),
        ("Lowther Logistics", 22, ["Carlisle", "Felixstowe"]),
        ("Kinnaird Trust", 10, ["Edinburgh"]),
        ("Ashford Print", 6, ["Ashford"]),
    ];

    private static readonly string[] Types = ["incident", "request", "problem", "alert"];
    private static readonly string[] Priorities = ["P1", "P2", "P3", "P4"];

    // Eleven ten-percent points, in minutes, for each priority: to the first answer, and of work.
    private static readonly int[][] AnswerMinutes =
    [
        [1, 3, 4, 6, 8, 9, 11, 13, 16, 25, 70],
        [2, 6, 10, 15, 20, 26, 33, 42, 58, 85, 260],
        [4, 15, 28, 42, 60, 80, 110, 150, 210, 290, 900],
        [6, 25, 50, 85, 130, 190, 260, 340, 450, 700, 2400],
    ];

    private static readonly int[][] WorkMinutes =
    [
        [15, 40, 60, 85, 110, 135, 165, 200, 240, 330, 900],
        [20, 60, 95, 140, 190, 240, 300, 370, 450, 640, 2400],
        [10, 40, 90, 170, 280, 420, 600, 850, 1250, 2100, 6500],
        [15, 60, 150, 300, 520, 850, 1300, 2000, 3000, 4600, 12000],
    ];

    private static readonly int[] WaitMinutes = [20, 90, 200, 400, 800, 1300, 1700, 2900, 4300, 7200, 20000];
    private static readonly int[] HourWeights = [1, 1, 1, 1, 1, 2, 4, 12, 40, 60, 58, 50, 36, 44, 52, 48, 40, 24, 8, 5, 4, 3, 2, 1];

    private readonly SplitMix64 random;
    private readonly int priority;

    public MadeUpTicket(SplitMix64 random)
    {
        this.random = random;
        var client = random.Weighted([.. Clients.Select(one => one.Weight)]);
        Client = Clients[client].Client;
        Site = Clients[client].Sites[random.Below(Clients[client].Sites.Length)];
        Type = Types[random.Weighted([58, 32, 3, 7])];
        priority = Type switch { "request" => 2 + random.Below(2), "alert" => random.Weighted([10, 30, 60, 0]), _ => random.Weighted([4, 17, 62, 17]) };
        Priority = Priorities[priority];
        Created = DrawCreation();
    }

    /// <summary>A change of status.</summary>
    /// <param name="Second">seconds since the year began, on the wall clock</param>
    /// <param name="State">the status entered</param>
    /// <param name="By">who did it</param>
    public readonly record struct Step(long Second, string State, string By);

    public string Client { get; }

    public string Site { get; }

    public string Type { get; }

    public string Priority { get; }

    /// <summary>When it was logged, in seconds since the year began.</summary>
    public long Created { get; }

    /// <summary>When the client phoned, where that was before it was logged.</summary>
    public long? Reported { get; private set; }

    /// <summary>Lives the ticket's life.</summary>
    public List<Step> Live()
    {
        var steps = new List<Step> { new(Created, "New", Type == "alert" ? "monitor" : random.Chance(650) ? "user" : "technician") };
        if (steps[0].By == "technician") Reported = Created - (60L * (2 + random.Below(95)));
        if (Type == "alert" && random.Chance(450)) return HealItself(steps);
        if (random.Chance(18)) return Withdraw(steps);
        var at = Later(Created, random.Spread(AnswerMinutes[priority]));
        steps.Add(new Step(at, "In Progress", "technician"));
        at = Work(steps, at);
        while (random.Chance(70))
        {
            at = Later(at, random.Spread(WaitMinutes) / 4);
            steps.Add(new Step(at, "Reopened", "user"));
            at = Later(at, random.Spread(AnswerMinutes[priority]));
            steps.Add(new Step(at, "In Progress", "technician"));
            at = Work(steps, at);
        }

        if (!random.Chance(25)) steps.Add(new Step(at + (3 * 86_400L) + (60L * random.Below(240)), "Closed", "automation"));
        return steps;
    }

    private long Work(List<Step> steps, long at)
    {
        var waits = random.Weighted([55, 30, 11, 4]);
        for (var wait = 0; wait <= waits; wait++)
        {
            at = Later(at, 1 + (random.Spread(WorkMinutes[priority]) / (waits + 1)));
            if (wait == waits) break;
            var (state, back) = random.Weighted([62, 16, 10, 12]) switch
            {
                0 => ("Waiting on Client", "user"),
                1 => ("Waiting on Vendor", "technician"),
                2 => ("Waiting on Parts", "technician"),
                _ => ("Visit Scheduled", "technician"),
            };
            steps.Add(new Step(at, state, "technician"));
            at = Later(at, 1 + (random.Spread(WaitMinutes) / (priority < 2 ? 8 : 2)));
            steps.Add(new Step(at, back == "user" ? "Client Replied" : "In Progress", back));
        }

        steps.Add(new Step(at, "Resolved", "technician"));
        return at;
    }

    private List<Step> HealItself(List<Step> steps)
    {
        var at = Created + 60 + random.Below(5_400);
        steps.Add(new Step(at, "Resolved", "monitor"));
        steps.Add(new Step(at + 86_400, "Closed", "automation"));
        return steps;
    }

    private List<Step> Withdraw(List<Step> steps)
    {
        steps.Add(new Step(Later(Created, random.Spread(AnswerMinutes[3])), "Cancelled", "user"));
        return steps;
    }

    /// <summary>So many minutes later; what is not urgent happens between eight and six on a working day.</summary>
    private long Later(long second, int minutes)
    {
        var later = second + (60L * minutes) + random.Below(60);
        if (priority == 0) return later;
        while (true)
        {
            var (day, inDay) = Math.DivRem(later, 86_400L);
            if (MadeUpYear.IsWeekend(day)) later = ((day + 1) * 86_400L) + (8 * 3_600) + random.Below(5_400);
            else if (inDay < 8 * 3_600) later = (day * 86_400L) + (8 * 3_600) + random.Below(5_400);
            else if (inDay >= 18 * 3_600) later = ((day + 1) * 86_400L) + (8 * 3_600) + random.Below(5_400);
            else return later;
        }
    }

    private long DrawCreation()
    {
        // A few alerts come in the hour that the clock skips on 30 March, which a log on the wall clock cannot hold, or in the one it repeats on 26 October.
        if (Type == "alert" && random.Chance(40)) return ((random.Chance(500) ? 88 : 298) * 86_400L) + 3_600 + random.Below(3_600);
        while (true)
        {
            var day = random.Below(365);
            if (MadeUpYear.IsWeekend(day) && !random.Chance(120)) continue;
            return (day * 86_400L) + (random.Weighted(HourWeights) * 3_600L) + random.Below(3_600);
        }
    }
}
