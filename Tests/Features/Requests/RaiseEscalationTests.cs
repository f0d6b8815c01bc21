using System.Globalization;
using System.Text.Json.Nodes;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Requests;

public sealed class RaiseEscalationTests : IAsyncLifetime
{
    private EscalationBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await EscalationBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Help_asked_for_is_stored_and_shown_on_the_check_in()
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, _bot.HelpData(about: "16.3"));

        var stored = Assert.Single(await _bot.EscalationsAsync());
        Assert.Equal((EscalationTurns.Need, new DateOnly(2026, 12, 18)), (stored.Need, stored.DueOn));
        Assert.Equal(_bot.Register.Psa.Indicators.Single().Id, stored.IndicatorId);
        Assert.Equal(RequestStep.Raise, Assert.Single(stored.Events).Step);
        Assert.Contains(
            "Telling: the delivery board's channel, Blake Cole, Casey Diaz, Devon Ellis.", answer.Words, StringComparison.Ordinal);
        Assert.Contains($"{EscalationTurns.Need}\n (○ waiting for the board)", answer.Words, StringComparison.Ordinal);
        Assert.Contains("✋ Help asked for (○ waiting for the board)", _bot.RoundCard(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_is_told_in_its_channel_and_in_person_and_the_SRO_has_a_card()
    {
        await _bot.AskedAsync();

        var copies = _bot.Copies();
        Assert.Equal(
            [FakeConnector.BoardChannelId, "a:avery-howard", "a:blake-cole", "a:casey-diaz", "a:devon-ellis"],
            copies.Select(copy => copy.Conversation).Order(StringComparer.Ordinal));
        Assert.All(copies, copy => Assert.Contains(EscalationTurns.Need, copy.Words, StringComparison.Ordinal));
        var sros = copies.Single(copy => copy.Conversation == EscalationRegister.AverysChat);
        Assert.StartsWith("OFFICIAL\nPSA 16: your request to the delivery board for help", sros.Words, StringComparison.Ordinal);
        Assert.Equal(["Withdraw", "Yes, withdraw it"], sros.Buttons);
        Assert.All(copies.Except([sros]), copy => Assert.Equal(
            ["Acknowledge", "Challenge", "Send the challenge", "Decide", "Record the decision"], copy.Buttons.Where(title => title != "")));
        Assert.All(await _bot.AskAsync(db => db.OutboxMessages.Where(d => d.Subject!.StartsWith("request:")).ToListAsync()),
            delivery => Assert.Equal(OutboxMessagePriority.Alert, delivery.Priority));
    }

    [Fact]
    public async Task A_deputy_may_ask_and_the_SRO_has_a_card_as_well()
    {
        await _bot.AskAsync(DemoPeople.Emery);

        Assert.Equal(
            ["a:avery-howard", "a:emery-fox"],
            _bot.Copies().Where(copy => copy.Words.StartsWith("OFFICIAL\nPSA 16: your request", StringComparison.Ordinal))
                .Select(copy => copy.Conversation).Order());
    }

    [Theory]
    [InlineData("", "2026-12-18", "", "Please write something first.")]
    [InlineData(" \u202E\u0007 ", "2026-12-18", "", "Please write something first.")]
    [InlineData("Data", "18/12/2026", "", "Please choose the day by which you need a reply.")]
    [InlineData("Data", "2026-02-30", "", "Please choose the day by which you need a reply.")]
    [InlineData("Data", "2026-11-22", "", "22 November 2026 is too early.")]
    [InlineData("Data", "2031-11-24", "", "Please choose a day up to 23 November 2031.")]
    [InlineData("Data", "2026-12-18", "24.1", "Please choose one of the entries in the list.")]
    public async Task What_is_wrong_is_said_where_it_was_typed_and_what_was_typed_is_still_there(
        string need, string by, string about, string problem)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, _bot.HelpData(need, by, about));

        Assert.Contains(problem, answer.Words, StringComparison.Ordinal);
        Assert.Equal((PlainText.Clean(need) ?? "", by.StartsWith("20", StringComparison.Ordinal) && by != "2026-02-30" ? by : null),
            (answer.Typed("helpNeed-16") ?? "", answer.Typed("helpBy-16")));
        Assert.Empty(await _bot.EscalationsAsync());
        Assert.Empty(_bot.Copies());
    }

    [Theory]
    [InlineData(false, false, RequestSeverity.Ordinary, "2026-12-07")]
    [InlineData(true, false, RequestSeverity.Serious, "2026-11-30")]
    [InlineData(false, true, RequestSeverity.Serious, "2026-11-30")]
    [InlineData(true, true, RequestSeverity.Urgent, "2026-11-26")]
    public async Task Two_ticks_say_how_severe_it_is_and_by_when_help_is_needed_where_nobody_said(
        bool isAtRisk, bool isWorseSoon, RequestSeverity severity, string dueOn)
    {
        var data = _bot.HelpData(by: null);
        (data["helpAtRisk-16"], data["helpWorseSoon-16"]) = (isAtRisk ? "true" : "false", isWorseSoon ? "true" : "false");
        await _bot.AskAsync(DemoPeople.Avery, data);

        var stored = Assert.Single(await _bot.EscalationsAsync());
        Assert.Equal((severity, DateOnly.Parse(dueOn, CultureInfo.InvariantCulture)), (stored.Severity, stored.DueOn));
        Assert.Equal(severity == RequestSeverity.Ordinary ? 2 : 1, stored.Policy.AcknowledgeDays);
    }

    [Fact]
    public async Task What_has_been_tried_and_who_else_is_affected_reach_the_board()
    {
        var data = _bot.HelpData();
        (data["helpField-16_what-has-been-tried"], data["helpField-16_who-else-is-affected"]) = ("Three letters", "The councils");
        await _bot.AskAsync(DemoPeople.Avery, data);
        var again = await _bot.AskAsync(DemoPeople.Avery, data.DeepClone().AsObject());
        data = data.DeepClone().AsObject();
        data["helpField-16_what-has-been-tried"] = "Three letters and a visit";
        await _bot.AskAsync(DemoPeople.Avery, data);

        var stored = await _bot.EscalationsAsync();
        Assert.Contains("Nothing was stored twice.", again.Words, StringComparison.Ordinal);
        Assert.Equal(
            ["Three letters", "Three letters and a visit"],
            stored.OrderBy(request => request.Number)
                .Select(request => RecordFields.Read(request.Events.First().Fields!)["what-has-been-tried"]));
        Assert.All(_bot.Copies(), copy => Assert.Contains("The councils", copy.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_that_the_register_requires_is_asked_for_from_the_import_on()
    {
        var form = new JsonObject { ["checkIn"] = _bot.Register.CheckIn.Id, ["form"] = "help" };
        var before = await _bot.PressAsync(DemoPeople.Avery, "checkIns.showForm", form.DeepClone().AsObject(), FakeConnector.TeamId);
        await _bot.ChangeAsync(db =>
        {
            var shipped = ShippedRequestKinds.All.Single(kind => kind.IsForBoard);
            db.RequestKinds.Add(new RegisteredRequestKind
            {
                TenantId = EscalationRegister.Tenant,
                Key = shipped.Key,
                Name = shipped.Name,
                About = shipped.About,
                Recipients = "board",
                Fields = "Which minister has been told? *\nFrom which day? [date]",
                ReplyField = "",
                CloseField = "",
                Acknowledge = "",
                Answer = "",
                Close = "",
                Ladder = "board",
                IsOffered = true,
            });
            return Task.CompletedTask;
        });
        var after = await _bot.PressAsync(DemoPeople.Avery, "checkIns.showForm", form, FakeConnector.TeamId);
        var refused = await _bot.AskAsync(DemoPeople.Avery, _bot.HelpData(by: null));
        var data = _bot.HelpData();
        (data["helpField-16_which-minister-has-been-told"], data["helpField-16_from-which-day"]) = ("The Secretary of State", "2026-12-01");
        await _bot.AskAsync(DemoPeople.Avery, data);

        Assert.DoesNotContain("Which minister", before.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Which minister has been told?", after.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Please put right the 2 places marked below.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Please choose the day by which you need a reply.", refused.Words, StringComparison.Ordinal);
        var stored = Assert.Single(await _bot.EscalationsAsync());
        Assert.Equal("2026-12-01", RecordFields.Read(stored.Events.First().Fields!)["from-which-day"]);
    }

    [Fact]
    public async Task Words_without_end_are_not_taken()
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, _bot.HelpData(new string('é', 40_000)));

        Assert.Contains("Please use at most 2,000 characters. This has 40,000.", answer.Words, StringComparison.Ordinal);
        Assert.InRange(answer.Body.GetRawText().Length, 1, 80 * 1024);
        Assert.Empty(await _bot.EscalationsAsync());
    }

    [Fact]
    public async Task Today_and_five_years_ahead_are_taken()
    {
        await _bot.AskAsync(DemoPeople.Avery, _bot.HelpData("Today", "2026-11-23", "outcome"));
        await _bot.AskAsync(DemoPeople.Avery, _bot.HelpData("Much later", "2031-11-23"));

        Assert.Equal(2, (await _bot.EscalationsAsync()).Count);
    }

    [Fact]
    public async Task A_button_pressed_twice_asks_once()
    {
        await _bot.AskAsync(DemoPeople.Avery);
        var again = await _bot.AskAsync(DemoPeople.Avery);

        Assert.Contains("Nothing was stored twice.", again.Words, StringComparison.Ordinal);
        Assert.Single(await _bot.EscalationsAsync());
    }

    [Fact]
    public async Task A_closed_check_in_takes_no_request()
    {
        await _bot.ChangeAsync(async db => (await db.Rounds.SingleAsync()).ClosedAt = _bot.Time.GetUtcNow());
        var answer = await _bot.AskAsync(DemoPeople.Avery);

        Assert.Contains("This check-in is closed. Nothing was stored.", answer.Words, StringComparison.Ordinal);
        Assert.Empty(await _bot.EscalationsAsync());
    }

    [Fact]
    public async Task Without_a_board_channel_the_others_are_told_and_it_is_said()
    {
        await _bot.ChangeAsync(async db =>
            (await db.Conversations.SingleAsync(c => c.Id == FakeConnector.BoardChannelId)).Purpose = ChannelPurpose.None);
        var answer = await _bot.AskAsync(DemoPeople.Avery);

        Assert.Contains("No channel is linked for the delivery board", answer.Words, StringComparison.Ordinal);
        Assert.Equal(4, _bot.Copies().Count);
    }

    [Fact]
    public async Task Who_presses_where_the_bot_was_thought_to_be_gone_shows_that_it_is_there()
    {
        await _bot.ChangeAsync(async db =>
        {
            foreach (var conversation in await db.Conversations.ToListAsync())
            {
                conversation.RemovedAt = _bot.Time.GetUtcNow();
            }
        });
        var answer = await _bot.AskAsync(DemoPeople.Avery);

        Assert.Contains("Telling: Blake Cole, Casey Diaz, Devon Ellis.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("No channel is linked for the delivery board", answer.Words, StringComparison.Ordinal);
        Assert.Single(await _bot.EscalationsAsync());
    }

    [Fact]
    public async Task A_client_without_universal_actions_can_ask_too()
    {
        var round = _bot.Messages().Single();
        await _bot.SubmitAsync(
            DemoPeople.Avery, "requests.askBoard", _bot.HelpData(), $"{FakeConnector.TeamId};messageid={round.Id}", round.Id);

        Assert.Single(await _bot.EscalationsAsync());
        Assert.Contains("Telling: the delivery board's channel", _bot.RoundCard(), StringComparison.Ordinal);
    }
}
