using ClusterBot.Bot.Integrations.Graph;
using ClusterBot.Bot.Integrations.Graph.Mailboxes;
using ClusterBot.Tests.Integrations.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Integrations.Graph;

public sealed class GraphMailboxesTests
{
    private const string Avery = "a0000000-0000-4000-8000-000000000001";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("disabled", "2026-11-20T00:00:00.0000000", "2026-11-27T00:00:00.0000000", "UTC", false)]
    [InlineData("alwaysEnabled", "2026-11-20T00:00:00.0000000", "2026-11-21T00:00:00.0000000", "UTC", true)]
    [InlineData("scheduled", "2026-11-20T00:00:00.0000000", "2026-11-27T00:00:00.0000000", "UTC", true)]
    [InlineData("scheduled", "2026-11-20T00:00:00.0000000", "2026-11-24T10:00:00.0000000", "UTC", false)]
    [InlineData("scheduled", "2026-11-24T10:00:01.0000000", "2026-11-27T00:00:00.0000000", "UTC", false)]
    // Half past ten in Paris is half past nine in London.
    [InlineData("scheduled", "2026-11-20T00:00:00.0000000", "2026-11-24T10:30:00.0000000", "Romance Standard Time", false)]
    [InlineData("scheduled", "2026-11-20T00:00:00.0000000", "2026-11-24T11:30:00.0000000", "Europe/Paris", true)]
    [InlineData("scheduled", "2026-11-20T00:00:00.0000000", "2026-11-24T10:30:00.0000000", "tzone://Microsoft/Custom", true)]
    public async Task Automatic_replies_say_whether_somebody_is_away(string status, string from, string to, string zone, bool isAway)
    {
        await using var graph = await GraphStub.SayingAsync(
            $$$"""
            {"automaticRepliesSetting":{"status":"{{{status}}}","scheduledStartDateTime":{"dateTime":"{{{from}}}","timeZone":"{{{zone}}}"},"scheduledEndDateTime":{"dateTime":"{{{to}}}","timeZone":"{{{zone}}}"} } }
            """);

        MailboxAnswer expected = isAway ? new MailboxAnswer.Away() : new MailboxAnswer.There();
        Assert.Equal(expected, await graph.Mailboxes().IsAwayAsync(Avery, Now, Stop));
        Assert.Equal(
            $"/v1.0/users/{Avery}/mailboxSettings?$select=automaticRepliesSetting", Uri.UnescapeDataString(Assert.Single(graph.Paths)));
    }

    [Theory]
    [InlineData(403, "The bot is not allowed to read this from Microsoft Graph.")]
    [InlineData(500, "Microsoft Graph answered with an error (500).")]
    public async Task Where_it_is_not_allowed_or_does_not_work_it_is_not_known(int status, string reason)
    {
        await using var graph = await GraphStub.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("{}");
        });

        Assert.Equal(new MailboxAnswer.Unknown(reason, ForAll: true), await graph.Mailboxes().IsAwayAsync(Avery, Now, Stop));
    }

    [Fact]
    public async Task Who_has_no_mailbox_is_not_away()
    {
        await using var graph = await GraphStub.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("{}");
        });

        Assert.Equal(new MailboxAnswer.There(), await graph.Mailboxes().IsAwayAsync(Avery, Now, Stop));
    }

    [Fact]
    public async Task Where_nothing_is_configured_it_says_so()
    {
        var services = new ServiceCollection().AddLogging().AddGraph(Settings.Of()).BuildServiceProvider();

        Assert.Equal(
            new MailboxAnswer.Unknown(GraphOptions.NotConfigured, ForAll: true),
            await services.GetRequiredService<IMailboxes>().IsAwayAsync(Avery, Now, Stop));
    }
}
