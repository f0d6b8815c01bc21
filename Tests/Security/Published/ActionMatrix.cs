using ClusterBot.Bot.Register;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Security.Published;

/// <summary>
/// Each button and who may press it. Avery is SRO, cluster lead and board chair; Blake a board member; Casey the NED; Devon holds
/// indicator 16.3; Emery is deputy; Finley administrator.
/// </summary>
internal static partial class ActionMatrix
{
    private static int _figures;

    public static IReadOnlyList<ActionCase> All { get; } =
    [
        new("checkIns.answer", [Avery, Devon, Emery], RoundAsync, InCluster),
        new("checkIns.showForm", [Avery, Devon, Emery], async bot => With(await CheckInAsync(bot), "form", "update"), InCluster),
        new(
            "checkIns.submit", [Avery, Devon, Emery],
            async bot => With(With(await CheckInAsync(bot), "value-16-3", Any()), "seen", await SavedUpdates.SeenAsync(bot)), InCluster),
        new("checkIns.submitAll", [Avery, Devon, Emery], SavedUpdates.SeveralAsync, InCluster),
        new("checkIns.undo", [Avery, Devon, Emery], SavedUpdates.ToUndoAsync, InCluster),
        // Devon holds nothing of PSA 24.
        new("checkIns.nothingNew", [Avery, Emery], async bot => await CheckInAsync(bot, 24), InCluster),
        new("checkIns.allNothingNew", [Avery, Devon, Emery], OwedRoundAsync, InCluster),
        new("checkIns.refresh", [Avery, Blake, Casey, Devon, Emery, Finley], RoundAsync, InCluster),
        new(
            "checkIns.notThisRound", [Avery, Emery], async bot => With(await CheckInAsync(bot, 21), "notThisRound-21", "On leave."),
            InCluster),
        new("checkIns.correct", [Avery, Devon, Emery], CorrectionAsync, InCluster),
        new(
            "checkIns.explain", [Avery, Devon, Emery],
            async bot => With(await CheckInAsync(bot), "differs-16-3", "Two councils did not report."), InCluster),
        new("requests.askBoard", [Avery, Emery], RaiseAsync, InCluster),
        Step("acknowledge", [Avery, Blake, Casey], bot => EscalationAsync(bot), OnBoard),
        Step("challenge", [Avery, Blake, Casey], async bot => With(await EscalationAsync(bot), "challengeText", "Why?"), OnBoard),
        Step(
            "answerChallenge", [Avery, Emery], async bot => With(await EscalationAsync(bot, "challenge"), "answerText", "So."), OnBoard),
        // Whoever put the challenge withdraws it: here Avery, who chairs the board.
        Step("withdrawChallenge", [Avery], bot => EscalationAsync(bot, "challenge"), OnBoard),
        Step("decide", [Avery], async bot => With(await EscalationAsync(bot), "decisionText", "Yes."), OnBoard),
        Step("close", [Avery, Emery], bot => EscalationAsync(bot, "decide"), OnBoard),
        Step("withdraw", [Avery, Emery], bot => EscalationAsync(bot), OnBoard, "from the board"),
        Step("reopen", [Avery, Emery], async bot => With(await EscalationAsync(bot, "withdraw"), "reopenText", "Again."), OnBoard),
        new("requests.chooseKind", [Avery, Emery], async bot => With(await AskFormAsync(bot), "requestKind", "support"), InCluster),
        new("requests.raise", [Avery, Emery], AskFormAsync, InCluster),
        Step("reply", [Avery, Emery], async bot => With(With(await AskAsync(bot), "replyAnswer", "yes"), "replyText", "Here."), InChat),
        Step("withdraw", [Avery, Emery], bot => AskAsync(bot), InChat),
        Step("close", [Avery, Emery], async bot => await AskAsync(bot, replied: true), InChat, "of a reply"),
        new("requests.keepOutcome", [Avery, Blake, Casey, Emery], bot => EscalationAsync(bot, "decide"), OnBoard),
        new("requests.fromRecord", [Avery], bot => RecordAsync(bot, "barrier"), InCluster),
        new("channels.link", [Avery, Finley], LinkAsync, OnBoard),
        new("dataProtection.show", [Finley], async bot => new() { ["person"] = await PersonAsync(bot) }, InChat),
        new("dataProtection.export", [Finley], async bot => new() { ["person"] = await PersonAsync(bot) }, InChat),
        new("dataProtection.erase", [Finley], ToEraseAsync, InChat),
        new("reminders.snooze", [Avery, Devon, Emery], async bot => With(await OwedRoundAsync(bot), "for", "tomorrow"), InChat),
        new("reminders.open", [Avery, Devon, Emery], OwedRoundAsync, InChat),
        new("reminders.openRequest", [Avery, Blake, Casey], WaitingAsync, InChat) { Case = "to the board" },
        new("reminders.openRequest", [Avery, Emery], OwedAskAsync, InChat) { Case = "to a PSA" },
        new("health.recheck", [Finley], HealthAsync, InChat),
        new("register.import", [Finley], SentRegisterAsync, InChat),
        new("checkIns.open", [Avery], OpeningAsync, InCluster),
        new("delegations.delegate", [Avery], DelegatingAsync, InCluster),
        new("commands.cancel", [Avery], async bot => new() { ["asker"] = await ConfirmingAsync(bot, "open check-in") }, InCluster),
        new(
            "reminders.send", [Avery], async bot => new() { ["asker"] = await ConfirmingAsync(bot, "open check-in"), ["people"] = "" },
            InCluster),
        // Avery chairs the board and leads the cluster.
        new("boardPacks.send", [Avery], PackAsync, InCluster),
        new("goodPractice.keep", [Avery], PracticeAsync, InCluster),
        new("goodPractice.drop", [Avery], PracticeAsync, InCluster),
        new("goodPractice.keepPoint", [Avery, Blake, Casey, Devon, Emery, Finley], SummaryAsync, InCluster),
        new("goodPractice.rate", [Avery, Blake, Casey, Devon, Emery, Finley], async bot => With(await SummaryAsync(bot), "says", "useful"),
            InCluster),
        new("goodPractice.cancel", [Avery], AskedSummaryAsync, InCluster),
        new("goodPractice.openDraft", [Avery], DraftInWorkAsync, InChat),
        new("goodPractice.showDraft", [Avery], async bot => Without(await DraftAsync(bot), "point"), InChat),
        new("goodPractice.editPoint", [Avery], DraftAsync, InChat),
        new(
            "goodPractice.savePoint", [Avery], async bot =>
                With(With(await DraftAsync(bot), "seen", "0"), "pointText", "It works."), InChat),
        new("goodPractice.closeWording", [Avery], DraftAsync, InChat),
        new("goodPractice.dropPoint", [Avery], DraftAsync, InChat),
        new("goodPractice.putPointBack", [Avery], DroppedAsync, InChat),
        new("goodPractice.approve", [Avery], async bot => With(Without(await DraftAsync(bot), "point"), "seen", "0"), InChat),
        new("goodPractice.reject", [Avery], async bot => Without(await DraftAsync(bot), "point"), InChat),
        new("records.chooseKind", [Avery], async bot => With(await RecordFormAsync(bot), "recordKind", "lesson"), InCluster),
        new("records.save", [Avery], async bot => With(await RecordFormAsync(bot), "recordText", "Ask the hostels first."), InCluster),
        new("records.show", [Avery], FoundAsync, InCluster),
        new("records.change", [Avery], bot => RecordAsync(bot), InCluster),
        new("records.confirm", [Avery], bot => RecordAsync(bot), InCluster),
        new("records.retire", [Avery], bot => RecordAsync(bot), InCluster),
        new("records.undo", [Avery], async bot => With(await RecordAsync(bot), "version", "1"), InCluster),
    ];

    public static ActionCase Of(string name) => All.Single(known => known.Name == name);

    private static ActionCase Step(
        string step, IReadOnlyList<DemoPeople> may, Func<PublishedBot, Task<Dictionary<string, string>>> data,
        Func<DemoPeople, string> where, string? of = null) =>
        new("requests.takeStep", may, async bot => With(await data(bot), "step", step), where)
        {
            Case = of is null ? step : $"{step} {of}",
        };

    /// <summary>The demonstration's check-in of a PSA.</summary>
    public static async Task<Dictionary<string, string>> CheckInAsync(PublishedBot bot, int psa = 16)
    {
        // Answered anew by each who may: "nothing new" answers what nobody has answered.
        var id = await bot.AskAsync(async db =>
        {
            var checkIn = await db.CheckIns.Include(c => c.Answers).Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa
                && db.Clusters.Any(k => k.Id == p.ClusterId && k.Name.StartsWith("Fairness")))).OrderBy(c => c.Id).FirstAsync();
            db.RemoveRange(checkIn.Answers.Where(a => a.NothingNew || a.NotThisRoundBecause != null));
            await db.SaveChangesAsync();
            return checkIn.Id;
        });
        return new() { ["checkIn"] = id.ToString() };
    }

    private static async Task<Dictionary<string, string>> RoundAsync(PublishedBot bot) => new()
    {
        ["round"] = await bot.AskAsync(db => db.Rounds
            .Where(r => r.ClosedAt == null && db.Clusters.Any(k => k.Id == r.ClusterId && k.Name.StartsWith("Fairness")))
            .Select(r => r.Id.ToString()).FirstAsync()),
    };

    /// <summary>A figure of a round that closed long ago.</summary>
    private static async Task<Dictionary<string, string>> CorrectionAsync(PublishedBot bot)
    {
        var checkIn = await bot.AskAsync(async db =>
        {
            var psa = await db.Psas.FirstAsync(p =>
                p.Number == 16 && db.Clusters.Any(k => k.Id == p.ClusterId && k.Name.StartsWith("Fairness")));
            var on = (await db.Rounds.Where(r => r.ClusterId == psa.ClusterId).MinAsync(r => r.OccursOn)).AddDays(-7);
            var at = new DateTimeOffset(on, new TimeOnly(9, 30), TimeSpan.Zero);
            var round = db.Rounds.Add(new() { ClusterId = psa.ClusterId, OccursOn = on, OpenedAt = at, ClosedAt = at.AddDays(7) }).Entity;
            var added = new CheckIn { RoundId = round.Id, PsaId = psa.Id };
            round.CheckIns.Add(added);
            await db.SaveChangesAsync();
            return added.Id;
        });
        return new() { ["checkIn"] = checkIn.ToString(), ["value-16-3"] = Any(), ["corrected-16"] = "A council reported late." };
    }

    /// <summary>The choice of the card that the board's channel was asked with.</summary>
    private static async Task<Dictionary<string, string>> LinkAsync(PublishedBot bot)
    {
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Avery, "link", Teams.Board)));
        return new() { ["cluster"] = await ClusterAsync(bot), ["purpose"] = "board" };
    }

    private static Task<string> PersonAsync(PublishedBot bot) =>
        bot.AskAsync(db => db.People.Where(p => p.Name == "Robin Beside").Select(p => p.Id.ToString()).SingleAsync());

    private static async Task<Dictionary<string, string>> ToEraseAsync(PublishedBot bot)
    {
        var name = $"Jo {Guid.NewGuid():N}";
        var id = await bot.AskAsync(async db =>
        {
            var person = db.People.Add(new() { TenantId = Teams.TenantId, AadObjectId = Guid.NewGuid().ToString(), Name = name }).Entity;
            await db.SaveChangesAsync();
            return person.Id;
        });
        return new() { ["person"] = id.ToString(), ["name"] = name, ["reference"] = "DP-1", ["rolesEnd"] = "true" };
    }

    private static async Task<Dictionary<string, string>> HealthAsync(PublishedBot bot)
    {
        Assert.Equal(200, await bot.StatusAsync(Teams.Says(Finley, "health", Teams.ChatOf(Finley))));
        // Seeing it is one of the first steps, and a job ticks it off.
        await Eventually.TrueAsync(
            () => bot.AskAsync(db => db.TenantSetups.AllAsync(s => s.ReachSeenAt == null || s.Shown != null)),
            "the first step to be ticked off");
        var subject = await bot.AskAsync(db => db.OutboxMessages
            .Where(d => d.Subject!.StartsWith("health:") && d.Kind != OutboxMessageKind.Update)
            .OrderByDescending(d => d.Id)
            .Select(d => d.Subject!)
            .FirstAsync());
        return new() { ["card"] = Guid.Parse(subject["health:".Length..]).ToString() };
    }

    private static async Task AskForWorkAsync(PublishedBot bot)
    {
        foreach (var person in All.SelectMany(known => known.May).Distinct())
        {
            Assert.Equal(200, await bot.StatusAsync(Teams.Says(person, "my work", Teams.ChatOf(person))));
        }
    }

    /// <summary>A register that Finley sent, with nothing in it.</summary>
    private static async Task<Dictionary<string, string>> SentRegisterAsync(PublishedBot bot)
    {
        await Eventually.TrueAsync(
            () => bot.AskAsync(db => db.RegisterUploads.AllAsync(u => u.ImportAskedAt == null || u.FinishedAt != null)),
            "the import before to be over");
        var now = TimeProvider.System.GetUtcNow();
        var id = await bot.AskAsync(async db =>
        {
            var upload = db.RegisterUploads.Add(new()
            {
                TenantId = Teams.TenantId,
                RequestedById = await db.People.Where(p => p.TenantId == Teams.TenantId && p.AadObjectId == Finley.AadObjectId)
                    .Select(p => p.Id).SingleAsync(),
                ConversationId = Teams.ChatOf(Finley),
                RequestedAt = now,
                ExpiresAt = now.AddHours(1),
                Content = RegisterFolder.Pack([]),
                Fingerprint = "none",
            }).Entity;
            await db.SaveChangesAsync();
            return upload.Id;
        });
        return new() { ["upload"] = id.ToString(), ["shown"] = "none" };
    }

    private static Task<string> ClusterAsync(PublishedBot bot) =>
        bot.AskAsync(db => db.Clusters.Where(c => c.Name.StartsWith("Fairness")).Select(c => c.Id.ToString()).SingleAsync());

    private static Dictionary<string, string> Without(Dictionary<string, string> data, string name)
    {
        data.Remove(name);
        return data;
    }

    public static Dictionary<string, string> With(Dictionary<string, string> data, string name, string value)
    {
        data[name] = value;
        return data;
    }

    // A figure of its own each time: the same one again is no news.
    public static string Any() =>
        (79 + (Interlocked.Increment(ref _figures) % 300 / 100m)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string InCluster(DemoPeople person) => Teams.General;

    private static string OnBoard(DemoPeople person) => Teams.Board;

    private static string InChat(DemoPeople person) => Teams.ChatOf(person);
}
