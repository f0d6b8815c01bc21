using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Playground;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.MainJob;

/// <summary>
/// The questions of the acting user in personal chat, in the local Teams client: what is owed, what is known, what was known.
/// </summary>
[Slow("a person works through a browser, on each engine")]
[Collection(nameof(QuietMachine))]
public sealed class AskingJourneyTests(Chromium chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, BothEnginesAtOnce]
    public Task What_is_owed_is_answered_where_it_is_shown_and_everything_known_can_be_asked_for() =>
        BothEnginesAtOnceAttribute.RunAsync(WalkAsync);

    private async Task WalkAsync(DatabaseEngine engine)
    {
        var browser = await chromium.BrowserAsync(Cancellation);
        await using var bot = await DemonstrationBot.StartAsync(engine, Cancellation);
        await using var teams = await PlaygroundDriver.OpenAsync(browser, bot.Address, engine.ToString());

        // The first visit makes the round open.
        await teams.OpenChannelAsync("General", "Please answer by");
        await teams.OpenPersonalChatAsync();
        await AnswerOwnWorkAsync(teams);
        await LookAsync(teams);
        await AskAnotherAsync(teams);
        await ArrangeAsync(teams);
    }

    private static async Task AnswerOwnWorkAsync(PlaygroundDriver teams)
    {
        await teams.SendAsync("my work");
        var work = await teams.CardAsync("PSAs to answer");
        await teams.ScreenshotAsync("10-my-work");
        await work.PressAsync("Answer here");

        var own = await teams.CardAsync("What has changed for people?");
        await own.WaitForTextAsync("Nothing new on all 4");
        await teams.ScreenshotAsync("11-own-check-in");
        await own.FillAsync("… (million children)", "2.8");
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
        await teams.WaitForTextAsync("HM Treasury's published rule");
        await teams.ScreenshotAsync("13-psa");
        await teams.SendAsync("show 9.1");
        await teams.WaitForTextAsync("Who gave the figures");
        await teams.ScreenshotAsync("13-indicator");
        await teams.SendAsync("show PSA 16 as at 30 June 2009");
        await teams.WaitForTextAsync("A view of the past");
        await teams.ScreenshotAsync("14-psa-as-at");
    }

    private static async Task AskAnotherAsync(PlaygroundDriver teams)
    {
        await teams.SendAsync("ask PSA 16 for the housing data");
        var form = await teams.CardAsync("Whoever is asked gets this");
        Assert.Equal("the housing data", await form.ValueAsync("What do you need?"));
        await form.ChooseAsync("What is it about?", "Data sharing");
        await form.PressAsync("Next");
        form = await teams.CardAsync("For which of your PSAs?");
        await form.ChooseAsync("For which of your PSAs?", "PSA 21  Build more cohesive, empowered and active communities");
        await form.FillAsync("What is it for?", "To see who waits for a home.");
        await form.PickDateAsync(
            "By when is a reply owed? (left empty: in 3 to 10 working days, by how severe it is)",
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7));
        await teams.ScreenshotAsync("17-ask");
        await form.PressAsync("Send");

        var asked = await teams.CardAsync("PSA 21 asks PSA 16 for data");
        await asked.ExpandAsync("Reply");
        await asked.ChooseAsync("Can you give what is asked for?", "In part");
        await asked.FillAsync("What can they count on, and what not?", "The figures by district, not by street.");
        await asked.PressAsync("Send the reply");
        await asked.WaitForTextAsync("replied: in part");
        await teams.ScreenshotAsync("18-asked");
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
