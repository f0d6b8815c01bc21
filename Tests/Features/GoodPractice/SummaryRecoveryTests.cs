using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.GoodPractice;

public sealed class SummaryRecoveryTests
{
    [Fact]
    public async Task What_was_begun_is_finished_after_a_restart_and_only_once()
    {
        var writer = new UnreliableWriter(failures: 1);
        await using var bot = await StartAsync(writer);
        var progress = await bot.AskAsync(DemoPeople.Avery, "summarise", GoodPracticeScene.NewThread);
        await Eventually.TrueAsync(() => writer.Asked == 1, "the first attempt");

        await bot.RestartAsync();
        await bot.RunWritingAsync();
        await bot.ShownAsync(progress, "is written");
        var drafted = await bot.RequestAsync();
        await bot.RunWritingAsync();

        Assert.Equal((2, drafted.DraftedAt), (drafted.Attempts, (await bot.RequestAsync()).DraftedAt));
        Assert.Equal(2, writer.Asked);
        Assert.Single(bot.Connector.Accepted, item => item.IsUpdate && item.Words().Contains("is written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_written_is_given_up_politely_and_told_by_id_alone()
    {
        var writer = new UnreliableWriter(failures: int.MaxValue);
        await using var bot = await StartAsync(writer);
        var progress = await bot.AskAsync(DemoPeople.Avery, "summarise", GoodPracticeScene.NewThread);
        for (var again = 0; again < SummaryJob.MostAttempts + 2; again++)
        {
            await bot.RunWritingAsync();
        }

        await bot.ShownAsync(progress, "The summary could not be made");
        var request = await bot.RequestAsync();
        Assert.Equal((SummaryJob.MostAttempts, SummaryJob.MostAttempts), (writer.Asked, request.Attempts));
        Assert.NotNull(request.FinishedAt);
        Assert.Equal(SummaryJob.MostAttempts, bot.Log.All.Count(line =>
            line.Contains($"Summary {request.Id} could not be written", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log.All, line => line.Contains("employers", StringComparison.Ordinal));
    }

    private static Task<BotUnderTest> StartAsync(UnreliableWriter writer) =>
        GoodPracticeScene.InTeamAsync(services => services.AddSingleton<ISummaryWriter>(writer));
}
