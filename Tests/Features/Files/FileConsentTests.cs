using ClusterBot.Tests.Features.DataProtection;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;

namespace ClusterBot.Tests.Features.Files;

/// <summary>
/// Files that are offered in a Teams that keeps its rules: the offer is answered once, and whoever presses again hears what became of
/// it.
/// </summary>
public sealed class FileConsentTests : IAsyncLifetime
{
    private const string NotOnOffer = "This file is not on offer any more.";

    private DriveStub _drive = null!;
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;
    private PersonalChat _chat = null!;

    public async ValueTask InitializeAsync()
    {
        _drive = await DriveStub.StartAsync();
        _bot = await BotUnderTest.StartAsync(new() { ["AllowedUploadHosts"] = "127.0.0.1" });
        _teams = TeamsTenant.Of(_bot);
        _chat = _teams.ChatOf(DemoPeople.Avery);
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.InstallAsync(DemoPeople.Avery);
        await _teams.SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _drive.DisposeAsync();
    }

    [Theory]
    [InlineData(AcceptedAnswer.WithIds)]
    [InlineData(AcceptedAnswer.WithoutBody)]
    public async Task The_buttons_go_with_the_answer_and_a_stale_client_hears_the_truth(AcceptedAnswer answers)
    {
        _teams.Connector.Answers = answers;
        var declined = await OfferAsync();
        await AnswerAsync(declined, accepts: false);
        Assert.Equal((false, "No file was made."), (HasButtons(declined), declined.Activity!.Text));
        await AnswerAsync(declined, accepts: true);
        Assert.Equal("No file was made.", _chat.FromBot[^1].Words);

        var accepted = await OfferAsync();
        await AnswerAsync(accepted, accepts: true);
        await Eventually.TrueAsync(
            () => accepted.Activity!.Attachments is [{ ContentType: "application/vnd.microsoft.teams.card.file.info" }], "the file");
        await AnswerAsync(accepted, accepts: true);
        Assert.StartsWith("The file was put into your OneDrive.", _chat.FromBot[^1].Words, StringComparison.Ordinal);
        await AnswerAsync(accepted, accepts: false);
        Assert.StartsWith("The file was put into your OneDrive.", _chat.FromBot[^1].Words, StringComparison.Ordinal);
        Assert.Single(_drive.Uploads);
    }

    [Fact]
    public async Task An_offer_that_has_ended_loses_its_buttons_when_it_is_pressed()
    {
        var offer = await OfferAsync();
        _bot.Time.Advance(TimeSpan.FromMinutes(31));

        await AnswerAsync(offer, accepts: true);
        Assert.False(HasButtons(offer));
        Assert.StartsWith(NotOnOffer, offer.Activity!.Text, StringComparison.Ordinal);
        await AnswerAsync(offer, accepts: true);
        Assert.StartsWith(NotOnOffer, _chat.FromBot[^1].Words, StringComparison.Ordinal);
        Assert.NotEqual(offer.Id, _chat.FromBot[^1].Id);
        Assert.Empty(_drive.Uploads);
    }

    private static bool HasButtons(TeamsMessage message) =>
        message.Activity?.Attachments?.Any(part => part.ContentType == "application/vnd.microsoft.teams.card.file.consent") is true;

    private async Task<TeamsMessage> OfferAsync()
    {
        // The bot keeps to what may be sent into one chat in half a minute.
        _bot.Time.Advance(TimeSpan.FromSeconds(30));
        await _teams.SaysAsync(DemoPeople.Avery, _chat, "export");
        await _teams.SettleAsync();
        return _chat.FromBot.Last(HasButtons);
    }

    private async Task AnswerAsync(TeamsMessage offer, bool accepts)
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(30));
        await _teams.AnswersFileAsync(DemoPeople.Avery, offer, accepts, $"{_drive.Url}/up");
        await _teams.SettleAsync();
    }
}
