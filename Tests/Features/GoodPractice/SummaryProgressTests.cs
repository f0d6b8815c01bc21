using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>The card that says that the bot is at work: it is there at once, counts, can be cancelled, and becomes the result.</summary>
public sealed class SummaryProgressTests
{
    [Fact]
    public async Task It_is_there_while_the_writing_hangs_and_counts_what_was_read()
    {
        var writer = new HangingWriter();
        await using var bot = await StartAsync(writer);

        var progress = await bot.AskAsync(Devon, "summarise", GoodPracticeScene.NewThread);
        Assert.Contains("Summing up this channel", progress.Words(), StringComparison.Ordinal);
        await bot.ShownAsync(progress, "Read 11 messages in 2 threads");
        Assert.False(writer.IsDone);

        writer.Go();
        await bot.ShownAsync(progress, "The summary of this channel is written");
    }

    [Theory]
    [InlineData("Devon Ellis")]
    [InlineData("Avery Howard")]
    public async Task Who_asked_or_a_lead_cancels_it_and_nothing_is_written_or_posted(string name)
    {
        var writer = new HangingWriter();
        await using var bot = await StartAsync(writer);
        var progress = await bot.AskAsync(Devon, "summarise", GoodPracticeScene.NewThread);
        var counted = await bot.ShownAsync(progress, "Read 11 messages in 2 threads");
        await Eventually.TrueAsync(() => writer.IsAsked, "the writing to begin");

        var data = CardText.Button(counted.Card!.Value, "Cancel").GetProperty("data");
        var refused = await bot.PressAsync(Emery, GoodPracticeScene.NewThread, "goodPractice.cancel", data);
        Assert.Contains("Only the person who asked for this summary, or a cluster lead", refused.Text, StringComparison.Ordinal);
        var person = All.Single(person => person.Name == name);
        var answer = await bot.PressAsync(person, GoodPracticeScene.NewThread, "goodPractice.cancel", data);
        Assert.Contains("was cancelled before it was written", answer.Text, StringComparison.Ordinal);

        await bot.ShownAsync(progress, "was cancelled before it was written");
        await Eventually.TrueAsync(() => writer.IsCancelled, "the writing to end");
        await bot.RunWritingAsync();
        Assert.True(await bot.RequestAsync() is { State: SummaryState.Cancelled, Draft: null, FinishedAt: not null });
        Assert.DoesNotContain(bot.Connector.Received, item =>
            item.Card is not null && item.Words().Contains(GoodPracticeScene.DraftTitle, StringComparison.Ordinal));
        Assert.Contains(
            "cancelled already", (await bot.PressAsync(person, GoodPracticeScene.NewThread, "goodPractice.cancel", data)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_can_no_longer_be_cancelled()
    {
        await using var bot = await GoodPracticeScene.InTeamAsync();
        var (progress, _) = await bot.DraftAsync(Devon);

        var data = CardText.Button(progress.Card!.Value, "Cancel").GetProperty("data");
        var answer = await bot.PressAsync(Devon, GoodPracticeScene.NewThread, "goodPractice.cancel", data);

        Assert.Contains("there is nothing to cancel", answer.Text, StringComparison.Ordinal);
        Assert.Equal(SummaryState.Drafted, (await bot.RequestAsync()).State);
    }

    [Theory]
    [InlineData(AcceptedAnswer.ThreadAlone)]
    [InlineData(AcceptedAnswer.WithoutBody)]
    public async Task Where_Teams_tells_no_id_what_comes_of_it_stands_below(AcceptedAnswer answers)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var teams = TeamsTenant.Of(bot);
        await teams.InstallAsync(teams.Fairness, Avery);
        await teams.SettleAsync();
        teams.Connector.Answers = answers;
        var general = teams.Fairness.General;

        await teams.MentionsBotAsync(Avery, general, "summarise channel");
        await Eventually.TrueAsync(
            () => bot.QueryAsync(db => db.Summaries.AnyAsync(s => s.State == SummaryState.Drafted)), "the draft");
        await teams.SettleAsync();
        await LookAfterAsync(bot);
        await teams.SettleAsync();
        Assert.Single(general.FromBot, message => message.Words.Contains("The summary of this channel is written"));

        var draft = teams.ChatOf(Avery).FromBot.Last(message => message.Words.Contains(GoodPracticeScene.DraftTitle));
        await teams.PressAsync(Avery, draft, draft.ApproveTitle());
        await teams.SettleAsync();
        await LookAfterAsync(bot);
        await teams.SettleAsync();
        await LookAfterAsync(bot);
        await teams.SettleAsync();

        Assert.Single(general.FromBot, message => message.Words.Contains("Summary of this channel", StringComparison.Ordinal));
    }

    private static Task LookAfterAsync(BotUnderTest bot) =>
        bot.Services.GetRequiredService<JobRunner>().RunNowAsync<DraftJob>(TestContext.Current.CancellationToken);

    private static Task<BotUnderTest> StartAsync(HangingWriter writer) =>
        GoodPracticeScene.InTeamAsync(services => services.AddSingleton<ISummaryWriter>(writer));

    /// <summary>Writes when it is told to, as a slow model would.</summary>
    private sealed class HangingWriter : ISummaryWriter
    {
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsAsked { get; private set; }

        public bool IsDone { get; private set; }

        public bool IsCancelled { get; private set; }

        public void Go() => _go.SetResult();

        public async Task<Summary> WriteAsync(SummaryPrompt prompt, CancellationToken cancellationToken)
        {
            IsAsked = true;
            try
            {
                await _go.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                IsCancelled = true;
                throw;
            }

            IsDone = true;
            return ExtractiveSummariser.Summarise(prompt.Messages);
        }
    }
}
