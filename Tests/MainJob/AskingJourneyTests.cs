using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.MainJob;

/// <summary>What the acting user can ask for in personal chat, in the local Teams client: what is owed, what is known, what was known.</summary>
[Collection(nameof(WholeProcesses))]
public sealed class AskingJourneyTests(Chromium chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_owed_is_answered_where_it_is_shown_and_everything_known_can_be_asked_for()
    {
        var browser = await chromium.BrowserAsync(Cancellation);
        await using var bot = await DemonstrationBot.StartAsync(Cancellation);
        await using var teams = await PlaygroundDriver.OpenAsync(browser, bot.Address);

        // The first visit makes the round open; a page just loaded does not always draw what comes at once, and need not here.
        await teams.OpenChannelAsync("General");
        await teams.OpenPersonalChatAsync();
        await AnswerOwnWorkAsync(teams);
        await LookAsync(teams);
        await ArrangeAsync(teams);
    }

    private static async Task AnswerOwnWorkAsync(PlaygroundDriver teams)
    {
        await teams.SendAsync("my work");
        var work = await teams.CardAsync("Your work");
        await teams.ScreenshotAsync("10-my-work");
        await work.PressAsync("Answer here");

        var own = await teams.CardAsync("of 4 answered");
        await own.WaitForTextAsync("Update for PSA 9");
        await teams.ScreenshotAsync("11-own-check-in");
        await own.FillAsync("New figure (million children)", "2.8");
        await own.ChooseAsync("Your judgement", "▼ Worsening");
        await own.PressAsync("Save the update");
        await own.WaitForTextAsync("2.8 million children");
        await teams.ScreenshotAsync("12-own-check-in-saved");
    }

    private static async Task LookAsync(PlaygroundDriver teams)
    {
        await teams.SendAsync("staus");
        await teams.WaitForTextAsync("1 of 4 answered");
        await teams.SendAsync("show PSA 9");
        await teams.WaitForTextAsync("HM Treasury's rating");
        await teams.ScreenshotAsync("13-psa");
        await teams.SendAsync("show PSA 16 as at 30 June 2009");
        await teams.WaitForTextAsync("A view of the past");
        await teams.ScreenshotAsync("14-psa-as-at");
    }

    private static async Task ArrangeAsync(PlaygroundDriver teams)
    {
        await teams.SendAsync("pause check-ins");
        await teams.WaitForTextAsync("paused");
        await teams.SendAsync("resume check-ins");
        await teams.WaitForTextAsync("next check-in opens");
        await teams.ScreenshotAsync("15-calendar");
        await teams.SendAsync("export");
        await teams.WaitForTextAsync("An Excel workbook");
        await teams.ScreenshotAsync("16-export");
    }
}
