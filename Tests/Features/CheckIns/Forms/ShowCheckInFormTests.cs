using ClusterBot.Domain.Indicators;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns.Forms;

/// <summary>A cluster with more indicators than its card has room for forms.</summary>
public sealed class ShowCheckInFormTests : IAsyncLifetime
{
    /// <summary>The input of a figure of PSA 16.</summary>
    private const string Figure = "\"value-16-1\"";

    private BotUnderTest _bot = null!;
    private Received _posted = null!;
    private CheckInCard _form = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.QueryAsync(async db =>
        {
            foreach (var psa in await db.Psas.Include(p => p.Indicators).ToListAsync())
            {
                var first = psa.Indicators.MinBy(indicator => indicator.Position)!;
                db.AddRange(Enumerable.Range(psa.Indicators.Count + 1, 20).Select(position => new Indicator
                {
                    PsaId = psa.Id,
                    Position = position,
                    Name = first.Name,
                    Unit = first.Unit,
                    Better = first.Better,
                    Control = first.Control,
                    Baseline = first.Baseline,
                }));
            }

            return await db.SaveChangesAsync();
        });
        _posted = await _bot.OpenTeamAsync();
        _form = await CheckInCard.Posted(_bot, _posted).FormAsync(DemoPeople.Avery);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_one_form_that_is_asked_for_opens_and_can_be_answered()
    {
        Assert.DoesNotContain("Save the update", CardText.Of(_posted.Card!.Value), StringComparison.Ordinal);
        Assert.DoesNotContain(Figure, _form.Card.GetRawText(), StringComparison.Ordinal);
        var open = await _form.PressAsync(DemoPeople.Avery, "Give an update", 16);
        Assert.Contains(Figure, open.Value.GetRawText(), StringComparison.Ordinal);

        var saved = await _form.Then(open).PressAsync(DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"));
        Assert.Contains("90.1%", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Figure, saved.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_closes_again_and_nothing_is_stored()
    {
        var stored = await _bot.StoredAsync();
        var open = await PressAsync(DemoPeople.Avery, "I need help");
        Assert.Contains("By when is help needed?", open.Text, StringComparison.Ordinal);

        var close = CardText.Button(open.Value, "Close the form");
        var closed = await _bot.PressAsync(
            DemoPeople.Avery, _posted.Conversation!, close.GetProperty("verb").GetString()!, close.GetProperty("data"));
        Assert.Equal(_form.Text, closed.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task Help_takes_along_what_was_typed_and_it_is_there_again_afterwards()
    {
        var open = await PressAsync(DemoPeople.Avery, "Give an update");
        var help = CardText.Button(open.Value, "I need help");
        Assert.False(help.TryGetProperty("associatedInputs", out _));

        var inputs = help.GetProperty("data").EnumerateObject().ToDictionary(each => each.Name, each => (object)each.Value);
        inputs["bigPicture-9"] = "Fewer families skip meals.";
        var asked = await _bot.PressAsync(DemoPeople.Avery, _posted.Conversation!, help.GetProperty("verb").GetString()!, inputs);
        Assert.Contains("What is it about?", asked.Text, StringComparison.Ordinal);

        var again = await PressAsync(DemoPeople.Avery, "Give an update");
        Assert.Equal("Fewer families skip meals.", CardText.InputValue(again.Value, "bigPicture-9"));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync()));
    }

    [Theory]
    [InlineData("Blake Cole", "Give an update")]
    [InlineData("Sam Stranger", "Give an update")]
    [InlineData("Blake Cole", "I need help")]
    public async Task Nobody_opens_a_form_that_is_not_theirs(string name, string button)
    {
        var answer = await PressAsync(DemoPeople.All.Append(Teams.Stranger).Single(person => person.Name == name), button);

        Assert.False(answer.IsCard, answer.Text);
        Assert.Contains("Nothing was stored", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_of_an_indicator_gives_its_figure_but_does_not_ask_the_board()
    {
        Assert.True((await _form.PressAsync(DemoPeople.Devon, "Give an update", 16)).IsCard);
        var help = await _form.PressAsync(DemoPeople.Devon, "I need help", 16);

        Assert.Equal(
            "Only the SRO of PSA 16 or a deputy can ask for help with it. Nothing was stored. "
                + "Avery Howard or Emery Fox (for PSA 16) can help.", help.Text);
    }

    private Task<InvokeAnswer> PressAsync(DemoPeople person, string button, int section = 0)
    {
        var action = CardText.Button(_form.Card, button, section);
        return _bot.PressAsync(person, _posted.Conversation!, action.GetProperty("verb").GetString()!, action.GetProperty("data"));
    }
}
