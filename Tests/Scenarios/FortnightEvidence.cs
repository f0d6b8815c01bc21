using System.Text.RegularExpressions;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Scenarios.TwoClusters;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Scenarios;

/// <summary>The claims that must hold when the fortnight is over, one by one.</summary>
internal sealed partial class FortnightEvidence(Story story, FortnightScenes scenes)
{
    /// <summary>So many words in a row are no coincidence; some of them must be more than numbers.</summary>
    private const int Telling = 5;

    private static readonly string[] Needs =
        [FortnightScenes.BlakesNeed, FortnightScenes.LogansNeed, FortnightScenes.MorgansNeed, FortnightScenes.MorgansAsk];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>All claims, each looked at even where another does not hold.</summary>
    public Task HoldsAsync() => Assert.MultipleAsync(
        NothingWasSaidUnaskedAsync,
        OnlyWhatWasWrittenWhereAndWhileTheChannelWasReadIsKeptAsync,
        NoOtherWordOfTheTalkIsInTheDatabaseAsync,
        EveryFigureStandsUnderItsPeriodWithWhoGaveItAsync,
        NobodyWasSaidToBeToldBeforeTheyWereAsync,
        TheSummaryIsMadeOfMessagesThatWereWrittenAsync,
        WhoeverWasConcernedWasToldOnceAsync,
        NobodyWasToldTheSameTwiceOnOneDayAsync,
        EverythingTypedIsStoredAsync,
        NothingWaitsToBeSentAsync,
        TheLogHasNoErrorAsync);

    private Task NothingWasSaidUnaskedAsync()
    {
        Assert.True(story.Unasked.Count == 0, $"Nobody had spoken to the bot, and it said:\n{string.Join("\n---\n", story.Unasked)}");
        var threads = story.Talk.Select(said => said.Id).ToHashSet();
        Assert.DoesNotContain(story.Posts, post => post.ThreadId is { } thread && threads.Contains(thread));
        Assert.All(Posted, request => Assert.True(
            request.At is { Hour: >= 8 and < 18, DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) },
            $"At {request.At}: {Words(request.Activity)}"));
        return Task.CompletedTask;
    }

    private async Task OnlyWhatWasWrittenWhereAndWhileTheChannelWasReadIsKeptAsync()
    {
        var expected = Kept().Select(said => (said.Id, DatabaseDump.Plain(said.Words))).Order();
        var kept = await story.Bot.QueryAsync(db => db.Messages.AsNoTracking().ToListAsync(Token));
        Assert.Equal(expected, kept.Select(record => (record.MessageId, DatabaseDump.Plain(record.Text))).Order());
    }

    private async Task NoOtherWordOfTheTalkIsInTheDatabaseAsync()
    {
        var dump = await DatabaseDump.OfAsync(story.Bot);
        var kept = Kept().Select(said => said.Id).ToHashSet();
        var allowed = string.Join('\n', Kept().Select(said => said.Words).Concat(story.Typed).Select(DatabaseDump.Plain));
        var others = story.Talk.Where(said => !kept.Contains(said.Id)).SelectMany(said => Runs(said.Words)).Distinct().ToList();
        Assert.True(others.Count > 500, $"There is too little to look for: {others.Count}.");
        var found = others
            .Where(run => dump.Contains($" {run} ", StringComparison.Ordinal) && !allowed.Contains(run, StringComparison.Ordinal)).ToList();
        Assert.Empty(found);
        Assert.Contains(DatabaseDump.Plain(Kept()[0].Words), dump, StringComparison.Ordinal);
    }

    private async Task EveryFigureStandsUnderItsPeriodWithWhoGaveItAsync()
    {
        var given = await story.Bot.QueryAsync(db => (
            from reading in db.Readings
            join indicator in db.Indicators on reading.IndicatorId equals indicator.Id
            join psa in db.Psas on indicator.PsaId equals psa.Id
            join person in db.People on reading.RecordedById equals person.Id
            orderby reading.RecordedAt, reading.Version
            select new { psa.Number, indicator.Position, reading, person.Name }).AsNoTracking().ToListAsync(Token));
        Assert.Equal(
            [
                "16.1 2024-25 97.4 Given Blake Cole",
                "1.1 2026 Q3 101.4 Given Riley Palmer",
                "16.2 2024-25 79.1 Given Devon Ellis",
                "16.1 2024-25 91.4 Corrected Blake Cole",
            ],
            given.Select(g => $"{g.Number}.{g.Position} {g.reading.Period.Notation} {g.reading.Value:0.0} {g.reading.Change} {g.Name}"));
        await ShownAsync(Avery, 16, "91.4", "79.1");
        await ShownAsync(Jordan, 1, "101.4");
    }

    private async Task ShownAsync(DemoPeople who, int psa, params string[] figures)
    {
        var shown = (await story.AsksBotAsync(who, story.Teams.ChatOf(who), $"show PSA {psa}")).Single().Words;
        Assert.All(figures, figure => Assert.Contains(figure, shown, StringComparison.Ordinal));
    }

    private Task NobodyWasSaidToBeToldBeforeTheyWereAsync()
    {
        var sent = story.Bot.Connector.Accepted;
        var said = sent.Select((request, before) => (Words: Words(request.Activity), Before: before))
            .Concat(story.Answers.Select(answer => (answer.Words, Before: answer.Accepted)));
        var claims = said.SelectMany(each => ToldIn(each.Words).Select(name => (Name: name, each.Words, each.Before))).ToList();
        Assert.Contains(claims, claim => claim.Name == Harper.Name);
        Assert.All(claims, claim =>
        {
            var need = Array.Find(Needs, need => claim.Words.Contains(need, StringComparison.Ordinal));
            Assert.True(
                sent.Take(claim.Before).Any(request =>
                    !request.IsUpdate && IsTo(request, claim.Name)
                        && (need is null || Words(request.Activity).Contains(need, StringComparison.Ordinal))),
                $"{claim.Name} was said to be told, and was not:\n{claim.Words}");
        });
        Assert.Contains(said, each => each.Words.Contains("Could not be told: Casey Diaz", StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    private Task TheSummaryIsMadeOfMessagesThatWereWrittenAsync()
    {
        var links = CardText.Elements(scenes.Summary!.BaseCard!.Value)
            .Where(element => element.TryGetProperty("url", out _)).Select(element => element.GetProperty("url").GetString()!).ToList();
        Assert.NotEmpty(links);
        var kept = Kept();
        Assert.All(links, link => Assert.Contains(kept, said => link.Contains($"/{said.Id}?", StringComparison.Ordinal)));
        return Task.CompletedTask;
    }

    private Task WhoeverWasConcernedWasToldOnceAsync()
    {
        ToldAre(
            FortnightScenes.BlakesNeed,
            "fairness/Board: the card",
            "Harper Irwin: the card",
            "Blake Cole: the card",
            "Blake Cole: Harper Irwin took it up");
        ToldAre(
            FortnightScenes.LogansNeed,
            "growth/Board: the card",
            "Sasha Quill: the card",
            "Logan Mercer: the card",
            "Logan Mercer: Sasha Quill raised a challenge",
            "Logan Mercer: Logan Mercer answered the challenge",
            "Sasha Quill: Logan Mercer answered the challenge",
            "Logan Mercer: Sasha Quill recorded the board's decision",
            "Logan Mercer: Logan Mercer closed it");
        ToldAre(
            FortnightScenes.MorgansNeed,
            "Sasha Quill: the card",
            "Morgan Nash: the card",
            "growth/Board: the card",
            "Morgan Nash: Sasha Quill took it up",
            "Morgan Nash: Sasha Quill recorded the board's decision");
        ToldAre(
            FortnightScenes.MorgansAsk,
            "Blake Cole: the card",
            "Emery Fox: the card",
            "Morgan Nash: the card",
            "Morgan Nash: Blake Cole replied: in part");
        Assert.Equal(
            [
                "Avery Howard: PSA 16 asks the delivery board for help",
                "Blake Cole: PSA 16: your request to the delivery board for help",
                "Harper Irwin: PSA 16 asks the delivery board for help",
                "fairness/Board: For the attention of Casey Diaz",
            ],
            Posted.Where(request => request.Card is null && request.Activity!.Text!.Contains("Casey Diaz", StringComparison.Ordinal))
                .Select(request => $"{PlaceOf(request)}: {request.Activity!.Text!.Split([": Could", ": the delivery"], default)[0]}")
                .Order(StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    private void ToldAre(string need, params string[] told) =>
        Assert.Equal(told.Order(StringComparer.Ordinal), Told(need).Order(StringComparer.Ordinal));

    /// <summary>Returns the recipients of new messages about it: its cards, and lines about a step of it.</summary>
    private IEnumerable<string> Told(string need) => Posted
        .Where(request => request.Card is null || Heading().IsMatch(Words(request.Activity)))
        .Where(request => Words(request.Activity).Contains(need, StringComparison.Ordinal))
        .Select(request =>
            $"{PlaceOf(request)}: {(request.Card is null ? request.Activity!.Text!.Split("\": ")[1].Split('.')[0] : "the card")}");

    private Task NobodyWasToldTheSameTwiceOnOneDayAsync()
    {
        var twice = Posted.Where(request => request.At >= Story.Moment("Mon 23 Nov 00:00"))
            .GroupBy(request => (Place: PlaceOf(request), request.At.Date, Words: Words(request.Activity)))
            .Where(same => same.Count() > 1);
        Assert.Empty(twice.Select(same => $"{same.Key.Place}: {same.Key.Words}"));
        return Task.CompletedTask;
    }

    private async Task EverythingTypedIsStoredAsync()
    {
        var dump = await DatabaseDump.OfAsync(story.Bot);
        var words = story.Typed.Where(typed => typed.Any(char.IsLetter)).Select(DatabaseDump.Plain);
        var lost = words.Where(typed => !dump.Contains(typed, StringComparison.Ordinal)).ToList();
        Assert.Empty(lost);
    }

    private async Task NothingWaitsToBeSentAsync()
    {
        var left = await story.Bot.QueryAsync(db => db.OutboxMessages.AsNoTracking()
            .Where(d => d.State != OutboxMessageState.Sent && d.State != OutboxMessageState.Superseded).OrderBy(d => d.Id)
            .ToListAsync(Token));
        // Casey has blocked the bot; and the check-in's card in the channel from which it was removed shows all again since.
        Assert.Equal(
            ["Refused Post ConversationBlockedByUser", "Refused Update ConversationRemoved", "Refused Update ConversationRemoved"],
            left.Select(d => $"{d.State} {d.Kind} {d.Reason}"));
        Assert.All(
            story.Cast.Growth.General.FromBot.Where(post => post.Words.Contains("Check-in, Monday 30 November", StringComparison.Ordinal)),
            post => Assert.Contains("2 of 2 answered.", post.Words, StringComparison.Ordinal));
    }

    private Task TheLogHasNoErrorAsync()
    {
        Assert.Empty(story.Bot.Log.Errors);
        return Task.CompletedTask;
    }

    /// <summary>The bot's new posts, as they read at first.</summary>
    private IEnumerable<Received> Posted =>
        story.Bot.Connector.Accepted.Where(request => request.Activity is not null && !request.IsUpdate);

    /// <summary>Returns the messages of the register's people in the channel that is read, from the time when it is.</summary>
    private List<TeamsMessage> Kept() =>
    [
        .. story.Talk.Where(said =>
            said.Place == story.Cast.Places["fairness/Progress and practice"] && said.At >= Story.Moment("Wed 25 Nov 08:40")
                && said.From != Taylor),
    ];

    /// <summary>Each run of some words in a row; a message that is a little shorter as a whole.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        var words = DatabaseDump.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var length = Math.Min(Telling, words.Length);
        return Enumerable.Range(0, words.Length - length + 1)
            .Select(first => words[first..(first + length)])
            .Where(run => run.Count(word => char.IsLetter(word[0])) >= Telling - 2)
            .Select(run => string.Join(' ', run));
    }

    private static IEnumerable<string> ToldIn(string words)
    {
        const string Claim = "Told: ";
        for (var at = words.IndexOf(Claim, StringComparison.Ordinal); at >= 0; at = words.IndexOf(Claim, at + 1, StringComparison.Ordinal))
        {
            foreach (var name in words[(at + Claim.Length)..].Split(['.', '\n'], 2)[0].Split(", "))
            {
                yield return name;
            }
        }
    }

    private bool IsTo(Received request, string name) => name.Contains("channel", StringComparison.Ordinal)
        ? request.Conversation?.StartsWith("19:", StringComparison.Ordinal) is true
        : PlaceOf(request) == name;

    /// <summary>The person whose chat it is, or the channel by its name in the script.</summary>
    private string PlaceOf(Received request)
    {
        var root = request.Conversation!.Split(';')[0];
        return story.Teams.Places.OfType<PersonalChat>().FirstOrDefault(chat => chat.Id == root)?.Person.Name
            ?? story.Cast.Places.First(place => place.Value.Id == root).Key;
    }

    private static string Words(Activity? activity) =>
        activity?.Attachments?.FirstOrDefault(part => part.ContentType == Attachment.AdaptiveCardContentType)?.Content is { } card
            ? CardText.Of(card)
            : activity?.Text ?? "";

    [GeneratedRegex(@"^OFFICIAL\n(PSA \d+ asks |PSA \d+: your request )")]
    private static partial Regex Heading();
}
