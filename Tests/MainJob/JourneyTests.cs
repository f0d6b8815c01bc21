using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Playground;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.MainJob;

/// <summary>The whole main job, in the local Teams client, in a browser, as its acting user would do it.</summary>
[Slow("a person works through three jobs in a browser, on each engine")]
[Collection(nameof(QuietMachine))]
public sealed class JourneyTests(Chromium chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, BothEnginesAtOnce]
    public Task Opening_the_channel_is_enough_and_all_three_parts_of_the_job_work() =>
        BothEnginesAtOnceAttribute.RunAsync(WalkAsync);

    private async Task WalkAsync(DatabaseEngine engine)
    {
        var browser = await chromium.BrowserAsync(Cancellation);
        await using var bot = await DemonstrationBot.StartAsync(engine, Cancellation);
        await using var teams = await PlaygroundDriver.OpenAsync(browser, bot.Address, engine.ToString());

        await CheckInAsync(await teams.OpenChannelAsync("General", "Please answer by"), teams);
        await EscalateAsync(teams);
        await DealWithEscalationAsync(teams);
        await SummariseAsync(teams);
        await AskAsync(teams);
        await RunAgainAsync(bot, teams);
    }

    private static async Task CheckInAsync(PlaygroundCard card, PlaygroundDriver teams)
    {
        await teams.ScreenshotAsync("01-check-in");

        // This client has no dialogs: the form comes into the personal chat.
        await card.PressAsync("Answer");
        await card.WaitForTextAsync("Your form is in your personal chat");
        await teams.ScreenshotAsync("01-check-in-form-sent");
        await teams.OpenPersonalChatAsync();
        card = await teams.CardAsync("What has changed for people?");
        await card.FillAsync("… (million children)", "abc");
        await card.PressAsync("Save the update");
        await card.WaitForTextAsync("Please type a number in million children");
        Assert.Equal("abc", await card.ValueAsync("… (million children)"));
        await card.ScreenshotAsync("02-check-in-put-right");

        await card.FillAsync("… (million children)", "2.8");
        await card.FillAsync("What has changed for people? (optional)", "Fewer families tell us that they skip meals.");
        await card.PressAsync("Save the update");
        await card.WaitForTextAsync("2.8 million children");
        await card.WaitForTextAsync("PSA 16, 21 and 24 wait for you");
        await card.ScreenshotAsync("03-check-in-recorded");
        await teams.OpenChannelAsync("General");
        await (await teams.CardAsync("Please answer by")).WaitForTextAsync("1 of 4 answered");
        await teams.ScreenshotAsync("03-check-in-channel");
        await teams.OpenPersonalChatAsync();
    }

    private static async Task EscalateAsync(PlaygroundDriver teams)
    {
        var card = await teams.CardAsync("PSA 16, 21 and 24 wait for you");
        await card.PressAsync("I need help");
        await card.FillAsync("What do you need, and from whom?", "Two analysts from the Department for Work and Pensions");
        await card.PickDateAsync(
            "By when is help needed? (left empty: in 3 to 10 working days, by how severe it is)",
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7));
        await card.PressAsync("Ask the board");
        await card.WaitForTextAsync("Help asked for");
        await card.ScreenshotAsync("04-help-asked-for");
    }

    private static async Task DealWithEscalationAsync(PlaygroundDriver teams)
    {
        await teams.OpenChannelAsync("Delivery board");
        var board = await teams.CardAsync("Two analysts");
        await teams.ScreenshotAsync("05-board");
        await board.PressAsync("Acknowledge");
        await board.WaitForTextAsync("Taken up by the board");
        await board.ExpandAsync("Challenge");
        await board.FillAsync("What should the SRO answer before the board decides?", "Could one of them come from your own department?");
        await board.PressAsync("Send the challenge");
        await board.WaitForTextAsync("Challenge waiting for an answer");

        await teams.OpenPersonalChatAsync();
        var own = await teams.CardAsync("PSA 9: your request to the delivery board");
        await own.ExpandAsync("Answer the challenge");
        await own.FillAsync("Your answer to the challenge", "We have lent ours to PSA 16 until March.");
        await own.PressAsync("Send the answer");
        await own.WaitForTextAsync("We have lent ours");
        await teams.ScreenshotAsync("06-personal");

        await teams.OpenChannelAsync("Delivery board");
        board = await teams.CardAsync("Two analysts");
        await board.WaitForTextAsync("We have lent ours");
        await board.ExpandAsync("Decide");
        await board.FillAsync("What has the board decided?", "Two analysts from January, for six months.");
        await board.PressAsync("Record the decision");
        await board.WaitForTextAsync("Decided");
        await board.ExpandAsync("Close");
        await board.PressAsync("Yes, close it");
        await board.WaitForTextAsync("✔ Closed");
        await board.ScreenshotAsync("07-closed");
    }

    private static async Task SummariseAsync(PlaygroundDriver teams)
    {
        await teams.OpenChannelAsync("General");
        await teams.MentionAsync("ClusterBot", "summarise");
        await teams.CardAsync("The summary of this channel is written");
        await teams.OpenPersonalChatAsync();
        var draft = await teams.CardAsync("A summary for you to approve");
        await draft.ScreenshotAsync("08-draft");
        await draft.PressAsync((await draft.ButtonsAsync()).First(title => title.StartsWith("Approve and post", StringComparison.Ordinal)));
        await teams.WaitForTextAsync("The summary is posted");
        await teams.OpenChannelAsync("General");
        var summary = await teams.CardAsync("Summary of this channel");
        await summary.ExpandAsync("Show sources");
        await summary.WaitForTextAsync("Open message 1 in Teams");
        await summary.ScreenshotAsync("08-summary");
    }

    private static async Task AskAsync(PlaygroundDriver teams)
    {
        await teams.OpenPersonalChatAsync();
        await teams.SendAsync("status");
        await teams.WaitForTextAsync("Nothing is open with the delivery board");
        await teams.SendAsync("shwo psa16");
        await (await teams.CardAsync("HM Treasury's published rule")).PressAsync("Show 16.8");
        await teams.WaitForTextAsync("Earlier baseline, superseded: 10% (2005-06), proxy");
        await (await teams.CardAsync("Earlier baseline, superseded")).PressAsync("Export");
        await teams.WaitForTextAsync("Teams asks you in the next message");
        await teams.SendAsync("help");
        await teams.WaitForTextAsync("What ClusterBot can do");
        await teams.ScreenshotAsync("09-questions");
    }

    private static async Task RunAgainAsync(DemonstrationBot bot, PlaygroundDriver teams)
    {
        Assert.Equal(0, await bot.Process.InterruptAsync(Cancellation));
        await bot.StartAgainAsync();
        await teams.ReloadAsync();
        var card = await teams.OpenChannelAsync("General", "Please answer by");
        await card.WaitForTextAsync("1 of 4 answered");
        Assert.Equal(1, await teams.CountCardsAsync("Please answer by"));
    }
}
