using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.GoodPractice;

public sealed class SpeakerTests
{
    [Fact]
    public async Task A_point_names_its_speaker_with_the_department()
    {
        await using var bot = await GoodPracticeScene.InTeamAsync();
        await bot.QueryAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.Name == "Devon Ellis")).Department = "Ministry of Justice";
            return await db.SaveChangesAsync();
        });
        const string Post = Teams.General + ";messageid=1795440099999";
        await bot.SaveAsync(DemoPeople.Devon, "We rang 30 landlords by name, and 21 of them answered within a week.", Post);

        var (_, summary) = await bot.SummariseAsync(words: "summarise about landlords");

        Assert.Contains("Devon Ellis (Ministry of Justice)", summary.Words(), StringComparison.Ordinal);
    }
}
