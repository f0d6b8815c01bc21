using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Features.Records;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Requests.Journeys;

/// <summary>"Raise as a request" on a message: quoted, linked, in a dialog that only the person sees.</summary>
public sealed class RaiseFromMessageTests : IAsyncLifetime
{
    private RecordScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await RecordScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_message_becomes_a_request_to_the_board_with_its_words_and_the_way_back_to_it()
    {
        var said = await _scene.Teams.SaysAsync(Casey, _scene.General, "The hostels close in <b>May</b>.");

        var dialog = await _scene.Teams.OpensAsync(Avery, said, "raiseRequest");
        Assert.Contains("Ask for something", dialog.Words, StringComparison.Ordinal);
        dialog = await _scene.Teams.SendsAsync(dialog, "Next", Typed(("requestKind", "escalation")));
        Assert.Contains("Help from the delivery board", dialog.Words, StringComparison.Ordinal);
        dialog = await _scene.Teams.SendsAsync(
            dialog, "Send",
            Typed(("requestFrom", "16"), ("requestField-what-has-been-tried", "Two letters"), ("requestBy", "2026-12-18")));
        Assert.Contains("PSA 16 has asked the delivery board for help", dialog.Says, StringComparison.Ordinal);

        var raised = await _scene.Bot.QueryAsync(db => db.Requests.Include(r => r.Events).SingleAsync());
        Assert.Equal(("escalation", RequestRecipient.Board), (raised.Kind, raised.To));
        Assert.Matches("“The hostels close in .*May.*”", raised.Need.ReplaceLineEndings(" "));
        Assert.StartsWith("https://teams.microsoft.com/l/message/", raised.Link, StringComparison.Ordinal);
        Assert.Contains("Two letters", raised.InOrder().First().Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_ask_raises_nothing()
    {
        var said = await _scene.Teams.SaysAsync(Casey, _scene.General, "The hostels close in May.");

        var dialog = await _scene.Teams.OpensAsync(Devon, said, "raiseRequest");

        Assert.Contains("Only the SRO of a PSA or a deputy can ask", dialog.Says, StringComparison.Ordinal);
        Assert.Empty(await _scene.Bot.QueryAsync(db => db.Requests.ToListAsync()));
    }

    private static Dictionary<string, string> Typed(params (string Input, string Value)[] typed) =>
        typed.ToDictionary(field => field.Input, field => field.Value);
}
