using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.DataProtection;

public sealed class ErasureTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _round = null!;
    private Guid _emery;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _round = await _bot.OpenTeamAsync();
        await _bot.AskAboutAsync("Emery Fox");
        _emery = await _bot.QueryAsync(db => db.People.Where(p => p.Name == "Emery Fox").Select(p => p.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Nothing_that_names_the_person_is_left_and_the_public_record_stays()
    {
        await LiveThroughAsync();
        var before = await RecordAsync();
        Assert.NotEmpty(await PlacesOfAsync("Emery"));

        var answer = await EraseAsync();

        Assert.Contains("✔ Erased", answer.Text, StringComparison.Ordinal);
        await AllSentAsync();
        foreach (var trace in new[] { "Emery", DemoPeople.Emery.AadObjectId, DemoPeople.Emery.Id, "emery.fox@", Teams.ChatOf(
            DemoPeople.Emery) })
        {
            Assert.Empty(await PlacesOfAsync(trace));
        }

        Assert.Equal(before, await RecordAsync());
        var texts = await _bot.QueryAsync(db =>
            db.Answers.Where(a => a.BigPicture != null).OrderBy(a => a.AnsweredAt).Select(a => a.BigPicture).ToListAsync());
        Assert.Equal(["More landlords say yes.", "a former member, and a former member, agreed it."], texts);
    }

    [Fact]
    public async Task What_belongs_to_the_person_goes_though_it_names_the_person()
    {
        await _bot.AskAsync(DemoPeople.Emery, "follow Emery Fox", Teams.ChatOf(DemoPeople.Emery));
        await _bot.QueryAsync(async db =>
        {
            db.Contacts.Add(new ReminderState
            {
                PersonId = _emery,
                RoundId = await db.Rounds.Select(r => r.Id).FirstAsync(),
                UnreachableBecause = "ClusterBot cannot write to Emery Fox yet.",
            });
            db.Drafts.Add(new AnswerDraft
            {
                PersonId = _emery,
                CheckInId = await CheckInAsync(16),
                SavedAt = BotUnderTest.Start,
                Typed = """{"bigPicture-16":"I, Emery Fox"}""",
            });
            return await db.SaveChangesAsync();
        });
        Assert.Equal(
            ["Contacts.UnreachableBecause", "Drafts.Typed", "Follows.Subject"],
            (await PlacesOfAsync("Emery Fox")).Intersect(["Contacts.UnreachableBecause", "Drafts.Typed", "Follows.Subject"]).Order());

        var answer = await EraseAsync();

        Assert.Contains("✔ Erased", answer.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await _bot.QueryAsync(async db =>
            (await db.Follows.CountAsync(), await db.Contacts.CountAsync(), await db.Drafts.CountAsync())));
    }

    [Fact]
    public async Task The_cards_that_stand_in_teams_lose_the_name()
    {
        await LiveThroughAsync();
        await EraseAsync();
        await AllSentAsync();

        var shown = await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ActivityId == _round.GivenActivityId
            && item.Card is { } card && CardText.Of(card).Contains("a former member", StringComparison.Ordinal));
        Assert.DoesNotContain("Emery", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ConversationId!.StartsWith(Teams.Board, StringComparison.Ordinal)
            && item.Card is { } card && CardText.Of(card).Contains("asked by \na former member", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_to_be_sent_does_not_tell_others_the_name_after_all()
    {
        _bot.Connector.IsDown = true;
        await SubmitAsync(DemoPeople.Avery, 21, "Emery Fox, and emery.fox@example.gov.uk, agreed it.");
        var raised = await _bot.PressAsync(DemoPeople.Emery, _round.Conversation!, "requests.askBoard", new Dictionary<string, string>
        {
            ["checkIn"] = (await CheckInAsync(16)).ToString(),
            ["helpNeed-16"] = "Housing data.",
            ["helpBy-16"] = "2026-12-18",
            ["helpAbout-16"] = "outcome",
        });
        Assert.True(raised.IsCard, raised.Text);
        Assert.Contains("OutboxMessages.Body", await PlacesOfAsync("Emery Fox"));
        var accepted = _bot.Connector.Accepted.Count;

        Assert.Contains("✔ Erased", (await EraseAsync()).Text, StringComparison.Ordinal);
        string[] traces = ["Emery", "emery.fox@", DemoPeople.Emery.AadObjectId, DemoPeople.Emery.Id];
        foreach (var trace in traces)
        {
            Assert.Empty(await PlacesOfAsync(trace));
        }

        _bot.Connector.IsDown = false;
        await AllSentAsync();
        var sent = _bot.Connector.Accepted.Skip(accepted).Select(item => item.Body!.Value.GetRawText()).ToList();
        Assert.Contains(sent, body =>
            body.Contains("Housing data", StringComparison.Ordinal) && body.Contains("a former member", StringComparison.Ordinal));
        Assert.All(traces, trace => Assert.DoesNotContain(sent, body => body.Contains(trace, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task That_it_was_done_is_recorded_and_that_it_was_this_person_is_not()
    {
        await EraseAsync();

        var record = await _bot.QueryAsync(db => db.Erasures.SingleAsync());
        var finley = await _bot.QueryAsync(db => db.People.SingleAsync(p => p.Name == "Finley Gray"));
        Assert.Equal(
            (_emery, finley.Id, "DP-2026-17", BotUnderTest.Start), (record.PersonId, record.ErasedById, record.Reference, record.ErasedAt));
        Assert.Contains("Nobody of this organisation", (await EraseAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody", (await _bot.AskAboutAsync("a former member")).Activity!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Emery Fox", "DP-1", "false", "still holds a role")]
    [InlineData("Emery Fox", "DP-1", null, "still holds a role")]
    [InlineData("Emery Foxx", "DP-1", "true", "is not this person's")]
    [InlineData(null, "DP-1", "true", "is not this person's")]
    [InlineData("Emery Fox", null, "true", "give a reference")]
    [InlineData("Emery Fox", "asked for by emery  fox", "true", "without the name")]
    public async Task It_takes_the_name_a_reference_and_a_word_on_the_roles(string? name, string? reference, string? rolesEnd, string says)
    {
        var stored = await _bot.StoredAsync();

        var answer = await _bot.PressAsync("dataProtection.erase", new { person = _emery, name, reference, rolesEnd });

        Assert.True(answer.IsCard, answer.Text);
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was erased.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(stored, await _bot.StoredAsync());
        Assert.Equal(0, await _bot.QueryAsync(db => db.Erasures.CountAsync()));
    }

    [Theory]
    [InlineData(false, "There is no other administrator yet: the register names one.")]
    [InlineData(true, "Devon Ellis (administrator) can help.")]
    public async Task Nobody_erases_themselves_and_who_can_is_named(bool isTwo, string who)
    {
        var finley = await _bot.QueryAsync(db => db.People.Where(p => p.Name == "Finley Gray").Select(p => p.Id).SingleAsync());
        if (isTwo)
        {
            await _bot.QueryAsync(async db =>
            {
                var devon = await db.People.SingleAsync(p => p.AadObjectId == DemoPeople.Devon.AadObjectId);
                db.Roles.Add(new RoleAssignment { PersonId = devon.Id, Role = Role.Administrator });
                return await db.SaveChangesAsync();
            });
        }

        var answer = await _bot.PressAsync(
            "dataProtection.erase", new { person = finley, name = "Finley Gray", reference = "DP-1", rolesEnd = "true" });

        Assert.Contains($"You cannot erase yourself. {who}", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Erasures.CountAsync()));
    }

    [Fact]
    public async Task Whoever_was_erased_may_do_nothing_any_more()
    {
        await EraseAsync();

        var answer = await _bot.PressAsync(
            DemoPeople.Emery, _round.Conversation!, "checkIns.nothingNew", new { checkIn = await CheckInAsync(16) });

        Assert.Contains("Nothing was stored", answer.Text, StringComparison.Ordinal);
    }

    private Task<InvokeAnswer> EraseAsync() =>
        _bot.PressAsync("dataProtection.erase", new { person = _emery, name = "emery fox", reference = "DP-2026-17", rolesEnd = "true" });

    // Emery answers, asks for help, writes of good practice and chats; Avery names Emery; a summary shows what Emery wrote.
    private async Task LiveThroughAsync()
    {
        await SubmitAsync(DemoPeople.Emery, 16, "More landlords say yes.");
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await SubmitAsync(DemoPeople.Avery, 21, "Emery Fox, and emery.fox@example.gov.uk, agreed it.");
        var raised = await _bot.PressAsync(DemoPeople.Emery, _round.Conversation!, "requests.askBoard", new Dictionary<string, string>
        {
            ["checkIn"] = (await CheckInAsync(16)).ToString(),
            ["helpNeed-16"] = "Housing data. Ask EMERY\u00A0FOX.",
            ["helpBy-16"] = "2026-12-18",
            ["helpAbout-16"] = "outcome",
        });
        Assert.True(raised.IsCard, raised.Text);
        Assert.Equal(1, await _bot.QueryAsync(db => db.Requests.CountAsync()));
        await AskAndReplyAsync();
        await _bot.AskAsync(DemoPeople.Emery, "help", Teams.ChatOf(DemoPeople.Emery));
        using var said = await _bot.PostAsync(Teams.Says(
            DemoPeople.Emery, "good practice: We agreed the move-on date six weeks before they leave care, not on the day.",
            Teams.General));
        using var asked = await _bot.PostAsync(Teams.Says(DemoPeople.Avery, "summarise channel", Teams.General));
        await Eventually.TrueAsync(() => _bot.QueryAsync(db => db.Summaries.AnyAsync(s => s.Result != null)), "the summary");
        await AllSentAsync();
    }

    // Emery asks for one agreement and replies for another; both name Emery.
    private async Task AskAndReplyAsync()
    {
        var chat = Teams.ChatOf(DemoPeople.Emery);
        using var asked = await _bot.PostAsync(Teams.Says(DemoPeople.Emery, "ask data sharing", chat));
        var posted = await _bot.Connector.WaitForAsync(item => item.ConversationId == chat && item.Card is { } card && CardText.Of(card)
            .Contains("What do you need?", StringComparison.Ordinal));
        var form = CardText.Button(posted.Card!.Value, "Send").GetProperty("data").GetProperty("form").GetGuid();
        var sent = await _bot.PressAsync(DemoPeople.Emery, chat, "requests.raise", new Dictionary<string, string>
        {
            ["form"] = form.ToString(),
            ["kind"] = "data",
            ["requestFrom"] = "16",
            ["requestTo"] = "9",
            ["requestNeed"] = "Figures, please: Emery Fox.",
            ["requestField-what-is-it-for"] = "For Emery Fox.",
            ["requestBy"] = "2026-12-18",
        });
        Assert.Contains("✔ PSA 16 has asked", sent.Text, StringComparison.Ordinal);
        var replied = await _bot.PressAsync(
            DemoPeople.Emery, chat, "requests.takeStep",
            new { request = form, step = "reply", replyAnswer = "yes", replyText = "Emery Fox sends them." });
        Assert.Contains("● Replied: yes", replied.Text, StringComparison.Ordinal);
    }

    // The pace goes by the clock, which stands still unless it is moved.
    private Task AllSentAsync() => Eventually.TrueAsync(
        () =>
        {
            _bot.Time.Advance(TimeSpan.FromSeconds(1));
            return _bot.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.FinishedAt != null));
        },
        "all to be sent");

    private async Task SubmitAsync(DemoPeople person, int psa, string bigPicture) => await _bot.PressAsync(
        person, _round.Conversation!, "checkIns.submit",
        new Dictionary<string, string> { ["checkIn"] = (await CheckInAsync(psa)).ToString(), [$"bigPicture-{psa}"] = bigPicture });

    private Task<Guid> CheckInAsync(int psa) =>
        _bot.QueryAsync(db => db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa)).Select(c => c.Id).SingleAsync());

    /// <summary>The public record: how much there is of it, and what it says but for names.</summary>
    private Task<(int Answers, int Rows, int Readings, int Escalations, int Events, int AskEvents, int Rounds)> RecordAsync() =>
        _bot.QueryAsync(async db => (
            await db.Answers.CountAsync(),
            await db.Answers.SelectMany(a => a.Rows).CountAsync(),
            await db.Readings.CountAsync(),
            await db.Requests.CountAsync(),
            await db.RequestEvents.CountAsync(),
            await db.RequestEvents.CountAsync(),
            await db.Rounds.CountAsync()));

    /// <summary>Every column of every table in which the words stand.</summary>
    private Task<List<string>> PlacesOfAsync(string words) => _bot.QueryAsync(async db =>
    {
        var columns = db.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns)
            .Select(column => (Table: column.Table.Name, column.Name));
        var places = new List<string>();
        foreach (var (table, column) in columns)
        {
            var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE {{0}}";
            if (await db.Database.SqlQueryRaw<int>(count, $"%{words}%").SingleAsync() > 0)
            {
                places.Add($"{table}.{column}");
            }
        }

        return places;
    });
}
