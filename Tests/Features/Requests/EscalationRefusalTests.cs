using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>A payload can be sent by anybody, with anything in it: nothing is stored and the answer is polite.</summary>
public sealed class EscalationRefusalTests : IAsyncLifetime
{
    private EscalationBot _bot = null!;

    public static TheoryData<string> Steps => ["acknowledge", "challenge", "answerChallenge", "decide", "close"];

    public static TheoryData<string, string, string> WrongRoles => new()
    {
        { "decide", "Devon Ellis", "Blake Cole (delivery board)" },
        { "decide", "Casey Diaz", "Blake Cole (delivery board)" },
        { "decide", "Avery Howard", "Blake Cole (delivery board)" },
        { "acknowledge", "Avery Howard", "Blake Cole, Casey Diaz or Devon Ellis (delivery board)" },
        { "challenge", "Emery Fox", "Blake Cole, Casey Diaz or Devon Ellis (delivery board)" },
        { "answerChallenge", "Blake Cole", "Avery Howard or Emery Fox (for PSA 16)" },
        { "close", "Casey Diaz", "Avery Howard, Blake Cole or Emery Fox (delivery board or for PSA 16)" },
    };

    public async ValueTask InitializeAsync() => _bot = await EscalationBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory, MemberData(nameof(Steps))]
    public async Task A_stranger_learns_nothing(string step)
    {
        var id = (await _bot.AskedAsync()).Id;

        await IsRefusedAsync(await PressAsync(DemoPeople.Finley, step, id), "not one that you can act on");
        await IsRefusedAsync(
            await PressAsync(new DemoPeople("29:nobody", "Nobody", Guid.NewGuid().ToString()), step, id), "not one that you can act on");
        await IsRefusedAsync(
            await PressAsync(EscalationRegister.Wynn, step, id, EscalationRegister.OtherTenant), "not one that you can act on");
    }

    [Theory, MemberData(nameof(WrongRoles))]
    public async Task A_role_that_does_not_give_the_step_is_told_who_may(string step, string name, string who)
    {
        var id = (await _bot.AskedAsync()).Id;

        var answer = await PressAsync(DemoPeople.All.Single(person => person.Name == name), step, id);

        await IsRefusedAsync(answer, "Only ");
        Assert.EndsWith($" {who} can help.", answer.Words, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task An_id_that_is_not_known_is_refused(string step)
    {
        await _bot.AskedAsync();

        await IsRefusedAsync(await PressAsync(DemoPeople.Blake, step, Guid.NewGuid()), "not one that you can act on");
        await IsRefusedAsync(await PressAsync(DemoPeople.Blake, step, Guid.Empty), "not one that you can act on");
        await IsRefusedAsync(await PressAsync(DemoPeople.Blake, step, []), "not one that you can act on");
        await IsRefusedAsync(await PressAsync(DemoPeople.Blake, step, new JsonObject { ["request"] = "16" }), "could not be read");
        await IsRefusedAsync(
            await PressAsync(DemoPeople.Blake, step, new JsonObject { ["request"] = new JsonArray(1) }), "could not be read");
    }

    [Fact]
    public async Task Only_who_answers_for_the_PSA_can_ask_for_help()
    {
        foreach (var who in new[] { DemoPeople.Blake, DemoPeople.Devon, DemoPeople.Finley })
        {
            Assert.Equal(
                "Only the SRO of PSA 16 or a deputy can ask for help with it. Nothing was stored. "
                    + "Avery Howard or Emery Fox (for PSA 16) can help.",
                (await _bot.AskAsync(who)).Words);
        }

        var unknown = await _bot.PressAsync(DemoPeople.Avery, "requests.askBoard", new JsonObject { ["checkIn"] = Guid.NewGuid() });
        Assert.Contains("not one that you can ask for help from", unknown.Words, StringComparison.Ordinal);
        Assert.Empty(await _bot.EscalationsAsync());
    }

    [Fact]
    public async Task A_client_without_universal_actions_takes_steps_and_is_refused_the_same()
    {
        var id = (await _bot.AskedAsync()).Id;
        var shown = _bot.Copies().Single(copy => copy.Conversation == FakeConnector.BoardChannelId);
        var thread = $"{FakeConnector.BoardChannelId};messageid={shown.Id}";
        await _bot.SubmitAsync(
            DemoPeople.Devon, "requests.takeStep", EscalationTurns.Data(id, "decide", "decisionText", "Mine"), thread, shown.Id);
        await _bot.SubmitAsync(
            DemoPeople.Blake, "requests.takeStep", EscalationTurns.Data(id, "decide", "decisionText", "The chair writes."),
            thread, shown.Id);

        Assert.Equal("The chair writes.", (await _bot.EscalationsAsync()).Single().Events.Last().Text);
        Assert.All(_bot.Copies(), copy => Assert.Contains("● Decided", copy.Words, StringComparison.Ordinal));
        Assert.Contains(
            _bot.Messages(), message => message.Words.StartsWith("Only the chair of the delivery board", StringComparison.Ordinal));
    }

    private Task<Pressed> PressAsync(DemoPeople who, string step, Guid id, string tenant = EscalationRegister.Tenant) =>
        PressAsync(who, step, new JsonObject { ["request"] = id }, tenant);

    private Task<Pressed> PressAsync(DemoPeople who, string step, JsonObject data, string tenant = EscalationRegister.Tenant)
    {
        foreach (var input in new[] { "challengeText", "answerText", "decisionText" })
        {
            data[input] = "Some words";
        }

        data["step"] = step;
        return _bot.PressAsync(who, "requests.takeStep", data, tenant: tenant);
    }

    private async Task IsRefusedAsync(Pressed answer, string words)
    {
        Assert.Equal(200, answer.Status);
        Assert.False(answer.IsCard, answer.Words);
        Assert.Contains(words, answer.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored.", answer.Words, StringComparison.Ordinal);
        Assert.Single((await _bot.EscalationsAsync()).Single().Events);
    }
}
