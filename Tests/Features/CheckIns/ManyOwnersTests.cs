using System.Text.Json;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>A cluster of seventy-four PSAs, seventy of them with an SRO of their own whom the channel knows.</summary>
public sealed class ManyOwnersTests : IAsyncLifetime
{
    private static readonly DemoPeople Last = new("29:owner-169", "Owner 169", "c0000000-0000-4000-8000-000000000169");

    private BotUnderTest _bot = null!;
    private Received _posted = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.QueryAsync(async db =>
        {
            var cluster = await db.Clusters.SingleAsync();
            foreach (var number in Enumerable.Range(100, 70))
            {
                var psa = new Psa
                {
                    ClusterId = cluster.Id,
                    Number = number,
                    Title = $"Outcome {number}, in as many words as such titles have, which is about fifteen",
                };
                var owner = new Person
                {
                    TenantId = Teams.TenantId,
                    AadObjectId = $"c0000000-0000-4000-8000-000000000{number}",
                    Name = $"Owner {number}",
                    ChannelAccountId = $"29:owner-{number}",
                };
                owner.Roles.Add(new RoleAssignment { PersonId = owner.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id });
                db.AddRange(psa, owner);
            }

            return await db.SaveChangesAsync();
        });
        _posted = await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_card_stays_within_two_screens_sixty_are_refreshed_and_the_others_have_the_same_button()
    {
        var card = _posted.Card!.Value;
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(card).Length, 1, CardLimits.MaxBytes);
        var refreshed = card.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(id => id.GetString()).ToList();
        Assert.Equal(60, refreshed.Count);
        Assert.DoesNotContain(Last.Id, refreshed);

        Assert.Equal(12, CardText.Of(card).Split("Waiting for").Length - 1);
        Assert.Contains("and 62 more. To see them, choose \"See all\".", CardText.Of(card), StringComparison.Ordinal);

        var own = await CheckInCard.Posted(_bot, _posted).FormAsync(Last);
        Assert.Contains("\"bigPicture-169\"", own.Card.GetRawText(), StringComparison.Ordinal);
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(own.Card).Length, 1, CardLimits.MaxBytes);

        await own.PressAsync(Last, "Nothing new", 169);
        await _bot.Connector.WaitForAsync(item =>
            item.IsUpdate && CardText.Of(item.Card!.Value).Contains("1 of 74 answered.", StringComparison.Ordinal));
    }
}
