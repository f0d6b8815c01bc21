using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.DataProtection;

public sealed class PersonalDataTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("emery fox")]
    [InlineData("Emery")]
    [InlineData("EMERY.FOX@example.gov.uk")]
    [InlineData("a0000000-0000-4000-8000-000000000005")]
    public async Task An_administrator_is_shown_what_is_held_about_somebody(string words)
    {
        var text = CardText.Of((await _bot.AskAboutAsync(words)).Card!.Value);

        Assert.Contains("Emery Fox", text, StringComparison.Ordinal);
        Assert.Contains("deputy of PSA 16", text, StringComparison.Ordinal);
        Assert.Contains("Name and addresses: 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_several_are_meant_one_is_chosen()
    {
        var text = CardText.Of((await _bot.AskAboutAsync("ey")).Card!.Value);
        var id = await IdOfAsync(DemoPeople.Blake);

        Assert.Contains("Who is meant?", text, StringComparison.Ordinal);
        Assert.Contains(
            "Blake Cole", (await _bot.PressAsync("dataProtection.show", new { person = id.ToString() })).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody of that name")]
    [InlineData("")]
    [InlineData("x")]
    public async Task Where_nobody_is_meant_it_says_so(string words) => Assert.Null((await _bot.AskAboutAsync(words)).Card);

    [Fact]
    public async Task Nobody_but_an_administrator_in_personal_chat_is_shown_anything()
    {
        foreach (var person in DemoPeople.All.Where(person => person != DemoPeople.Finley).Append(Teams.Stranger))
        {
            var reply = await _bot.AskAsync(person, "personal data Emery Fox", Teams.ChatOf(person));
            Assert.Null(reply.Card);
            Assert.Contains("Only an administrator", reply.Activity!.Text, StringComparison.Ordinal);
        }

        var inChannel = await _bot.AskAsync(DemoPeople.Finley, "personal data Emery Fox", Teams.General);
        Assert.Contains("in the personal chat", inChannel.Activity!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dataProtection.show")]
    [InlineData("dataProtection.export")]
    [InlineData("dataProtection.erase")]
    public async Task A_button_does_nothing_for_anybody_else_or_anywhere_else(string verb)
    {
        await _bot.AskAboutAsync("Emery Fox");
        await _bot.AskAsync(DemoPeople.Blake, "help", Teams.ChatOf(DemoPeople.Blake));
        var id = await IdOfAsync(DemoPeople.Emery);
        var stored = await _bot.StoredAsync();
        var data = new { person = id, name = "Emery Fox", reference = "R-1", rolesEnd = "true" };

        foreach (var (person, chat) in DemoPeople.All.Select(person => (person, Teams.ChatOf(DemoPeople.Finley)))
            .Where(pair => pair.person != DemoPeople.Finley)
            .Append((DemoPeople.Finley, Teams.General)).Append((DemoPeople.Finley, Teams.ChatOf(DemoPeople.Blake))))
        {
            Assert.Contains("Only an administrator", (await _bot.PressAsync(verb, data, person, chat)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(stored, await _bot.StoredAsync());
        Assert.Equal(0, await _bot.QueryAsync(db => db.Exports.CountAsync()));
    }

    private Task<Guid> IdOfAsync(DemoPeople person) =>
        _bot.QueryAsync(db => db.People.Where(p => p.AadObjectId == person.AadObjectId).Select(p => p.Id).SingleAsync());
}
