using ClusterBot.Tests.Features.GoodPractice.Posted;
using static ClusterBot.Tests.Features.GoodPractice.Posted.PracticeTeams;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice.Drafts;

/// <summary>A point is worded in a dialog where the client has them, and no change of the draft closes it.</summary>
public sealed class DraftDialogTests
{
    [Fact]
    public async Task What_is_typed_in_the_dialog_stays_while_another_lead_changes_the_point_and_both_wordings_are_shown()
    {
        await using var scene = await PracticeTeams.StartAsync();
        await scene.Bot.LeadsTooAsync(Blake);
        await scene.AskAloneAsync(Blake, "help");
        await scene.WriteAsync(Casey, Kent);
        await scene.AskAsync("summarise channel", Devon);
        var averys = await scene.DraftAsync();
        var blakes = scene.Teams.ChatOf(Blake).FromBot.Last(m => m.Words.Contains(GoodPracticeScene.DraftTitle, StringComparison.Ordinal));

        await scene.Teams.PressAsync(Avery, averys, "Edit point 1");
        Assert.Contains("checked against the messages", scene.Teams.DialogOf(Avery)!.Words, StringComparison.Ordinal);
        await scene.Teams.PressAsync(Blake, blakes, "Edit point 1");
        const string Blakes = "One housing officer in Kent halved the waiting time.";
        var kept = await scene.Teams.PressInDialogAsync(Blake, "Check and keep", Typed(Blakes));
        Assert.Contains("Kept. Point 1 of the draft now reads:", kept.Text, StringComparison.Ordinal);
        await scene.ShowsAsync(averys, Blakes);

        const string Averys = "One housing officer in Kent halved the waiting time for settled accommodation.";
        var asked = await scene.Teams.PressInDialogAsync(Avery, "Check and keep", Typed(Averys));
        Assert.Contains($"now reads: {Blakes}", asked.Text, StringComparison.Ordinal);
        Assert.Contains(Averys, scene.Teams.DialogOf(Avery)!.Card.GetRawText(), StringComparison.Ordinal);
        await scene.Teams.PressInDialogAsync(Avery, "Check and keep", Typed(Averys));
        await scene.ShowsAsync(averys, Averys);

        await scene.Teams.PressAsync(Avery, averys, "Edit point 1");
        var closed = await scene.Teams.PressInDialogAsync(Avery, "Close, without a change");
        Assert.Contains("The draft is as it was", closed.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Typed(string words) => new() { ["pointText"] = words };
}
