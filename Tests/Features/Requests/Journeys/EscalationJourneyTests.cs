using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Features.Requests.Journeys;

public sealed class EscalationJourneyTests : IAsyncLifetime
{
    private EscalationBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await EscalationBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task From_the_question_to_the_end_every_copy_shows_the_same_state_and_the_SRO_is_told()
    {
        var id = (await _bot.AskedAsync()).Id;

        Shows(await _bot.AcknowledgeAsync(DemoPeople.Devon, id), "◐ Taken up by the board");
        Shows(await _bot.ChallengeAsync(DemoPeople.Casey, id, "What was tried?"), "◆ Challenge waiting for an answer", "What was tried?");
        Shows(await _bot.AnswerAsync(DemoPeople.Avery, id, "Two meetings."), "◐ Taken up by the board", "Two meetings.");
        Shows(await _bot.DecideAsync(DemoPeople.Blake, id, "The chair writes."), "● Decided", "The chair writes.");
        Shows(await _bot.CloseAsync(DemoPeople.Avery, id), "✔ Closed");

        Assert.Equal(
            [RequestStep.Raise, RequestStep.Acknowledge, RequestStep.Challenge, RequestStep.AnswerChallenge,
                RequestStep.Decide, RequestStep.Close],
            (await _bot.EscalationsAsync()).Single().Events.OrderBy(e => e.Sequence).Select(e => e.Step));
        Assert.All(_bot.Copies(), copy => Assert.Empty(copy.Buttons.Except(["Reopen", "Reopen it", "Keep the decision as a record"])));
        Assert.Equal(
            ["Devon Ellis took it up.", "Casey Diaz raised a challenge.", "Avery Howard answered the challenge.",
             "Blake Cole recorded the board's decision.", "Avery Howard closed it."],
            _bot.LinesTo(EscalationRegister.AverysChat)
                .Select(line => line[(line.IndexOf("\": ", StringComparison.Ordinal) + 3)..].Split('.')[0] + "."));
        Assert.Contains("Avery Howard answered the challenge", Assert.Single(_bot.LinesTo("a:casey-diaz")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_buttons_that_are_open_are_shown()
    {
        var id = (await _bot.AskedAsync()).Id;
        Assert.Equal(["Answer the challenge", "Send the answer", "Withdraw", "Yes, withdraw it"], (await ChallengedAsync(id)).Buttons);
        await _bot.AnswerAsync(DemoPeople.Avery, id, "Two meetings.");
        var decided = await _bot.DecideAsync(DemoPeople.Blake, id, "The chair writes.");

        const string keep = "Keep the decision as a record";
        Assert.Equal(["Challenge", "Send the challenge", "Close", "Yes, close it", keep], decided.Buttons);
        Assert.Equal(["Close", "Yes, close it", keep], _bot.Copies()
            .Single(copy => copy.Conversation == EscalationRegister.AverysChat).Buttons);
    }

    [Fact]
    public async Task A_challenge_can_be_withdrawn_or_decided_over_and_what_is_closed_can_be_reopened()
    {
        var id = (await _bot.AskedAsync()).Id;
        await _bot.ChallengeAsync(DemoPeople.Casey, id, "What was tried?");
        Assert.Contains(
            "Only whoever put the challenge can withdraw it.", (await _bot.StepAsync(DemoPeople.Devon, id, "withdrawChallenge")).Words,
            StringComparison.Ordinal);
        Shows(await _bot.StepAsync(DemoPeople.Casey, id, "withdrawChallenge"), "◐ Taken up by the board", "withdrew the challenge");

        await _bot.ChallengeAsync(DemoPeople.Casey, id, "Who refused?");
        Shows(await _bot.DecideAsync(DemoPeople.Blake, id, "It cannot wait."), "● Decided", "over the open challenge");
        Shows(await _bot.CloseAsync(DemoPeople.Avery, id, outcome: "Two councils share."), "✔ Closed", "Two councils share.");

        Shows(await _bot.StepAsync(DemoPeople.Avery, id, "reopen", "reopenText", "One left again."), "● Decided", "One left again.");
        Assert.Contains(
            "Avery Howard reopened it. The words are on the card for this request.", Assert.Single(_bot.LinesTo("a:devon-ellis")),
            StringComparison.Ordinal);
        Shows(await _bot.CloseAsync(DemoPeople.Avery, id), "✔ Closed");
    }

    [Fact]
    public async Task What_the_board_has_not_decided_can_be_withdrawn_and_the_board_hears_of_it()
    {
        var id = (await _bot.AskedAsync()).Id;

        Shows(await _bot.StepAsync(DemoPeople.Emery, id, "withdraw", where: FakeConnector.BoardChannelId), "– Withdrawn");

        Assert.Contains("Emery Fox withdrew it.", Assert.Single(_bot.LinesTo("a:devon-ellis")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_answers_with_the_card_that_it_was_pressed_on()
    {
        var id = (await _bot.AskedAsync()).Id;
        await _bot.DecideAsync(DemoPeople.Blake, id, "The chair writes.");
        var sros = _bot.Copies().Single(copy => copy.Conversation == EscalationRegister.AverysChat);
        var answer = await _bot.CloseAsync(DemoPeople.Avery, id, shown: sros.Id);

        Assert.StartsWith("OFFICIAL\nPSA 16: your request to the delivery board", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_sees_how_it_stands_and_loses_nothing_that_was_written()
    {
        var id = (await _bot.AskedAsync()).Id;
        await _bot.ChallengeAsync(DemoPeople.Casey, id, "What was tried?");
        var second = await _bot.ChallengeAsync(DemoPeople.Devon, id, "Who refused?");
        var third = await _bot.AcknowledgeAsync(DemoPeople.Blake, id);

        Assert.Contains("A challenge is waiting for an answer. Nothing was changed.", second.Words, StringComparison.Ordinal);
        Assert.Contains("What you wrote was not stored: \nWho refused?", second.Words, StringComparison.Ordinal);
        Assert.All([second, third], answer => Assert.Contains("◆ Challenge waiting", answer.Words, StringComparison.Ordinal));
        Assert.Equal(2, (await _bot.EscalationsAsync()).Single().Events.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u2066 ")]
    public async Task A_step_with_words_needs_them(string text)
    {
        var id = (await _bot.AskedAsync()).Id;
        var answer = await _bot.DecideAsync(DemoPeople.Blake, id, text);

        Assert.Contains("Please write the decision.", answer.Words, StringComparison.Ordinal);
        Assert.Equal(["Record the decision"], answer.Buttons);
        Assert.Single((await _bot.EscalationsAsync()).Single().Events);
    }

    [Fact]
    public async Task Too_many_words_are_given_back_to_be_cut()
    {
        var id = (await _bot.AskedAsync()).Id;
        var text = new string('a', Request.MaxText + 1);
        var answer = await _bot.ChallengeAsync(DemoPeople.Casey, id, text);

        Assert.Contains("This has 2,001.", answer.Words, StringComparison.Ordinal);
        Assert.Equal(text, answer.Typed("challengeText"));
        Assert.Single((await _bot.EscalationsAsync()).Single().Events);
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_named_at_the_next_step_and_the_others_are_told()
    {
        _bot.Connector.Next(ConnectorAnswer.Refused(403, "ConversationBlockedByUser"), item =>
            item.CreatesConversation && item.Body!.Value.GetRawText().Contains(DemoPeople.Casey.Id, StringComparison.Ordinal));
        var id = (await _bot.AskedAsync()).Id;
        await _bot.AcknowledgeAsync(DemoPeople.Devon, id);

        var sros = _bot.Copies().Single(copy => copy.Conversation == EscalationRegister.AverysChat);
        Assert.Contains("Could not be told: Casey Diaz. ClusterBot is blocked in this chat.", sros.Words, StringComparison.Ordinal);
        Assert.Equal(4, _bot.Copies().Count);
    }

    private async Task<Shown> ChallengedAsync(Guid id)
    {
        await _bot.ChallengeAsync(DemoPeople.Casey, id, "What was tried?");
        return _bot.Copies().Single(copy => copy.Conversation == EscalationRegister.AverysChat);
    }

    private void Shows(Pressed answer, string state, string? text = null)
    {
        var copies = _bot.Copies();
        Assert.Equal(5, copies.Count);
        Assert.All([answer.Words, .. copies.Select(copy => copy.Words)], words =>
        {
            Assert.Contains($"\n{state}\n", words, StringComparison.Ordinal);
            Assert.Contains(text ?? "", words, StringComparison.Ordinal);
        });
        Assert.Contains(
            $"({state[..2]}{char.ToLowerInvariant(state[2])}{state[3..].Split('.')[0]})", _bot.RoundCard(), StringComparison.Ordinal);
    }
}
