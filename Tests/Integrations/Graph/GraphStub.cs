using ClusterBot.Bot.Integrations.Graph;
using ClusterBot.Bot.Integrations.Graph.Channels;
using ClusterBot.Bot.Integrations.Graph.Directory;
using ClusterBot.Bot.Integrations.Graph.Mailboxes;
using ClusterBot.Tests.Integrations.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Integrations.Graph;

/// <summary>Stands in for Microsoft Graph and its token service on one loopback address.</summary>
internal sealed class GraphStub : IAsyncDisposable
{
    public const string TeamId = "b0000000-0000-4000-8000-000000000001";
    public const string ChannelId = "19:fairness-general@thread.tacv2";
    private StubServer? _server;

    public List<string> Paths { get; } = [];

    public List<string> Tokens { get; } = [];

    public Uri Address => _server!.Address;

    public static async Task<GraphStub> StartAsync(Func<HttpContext, GraphStub, Task> answer)
    {
        var stub = new GraphStub();
        stub._server = await StubServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            if (context.Request.Path == "/tenant/oauth2/v2.0/token")
            {
                var form = await context.Request.ReadFormAsync();
                await context.Response.WriteAsync(
                    $$"""{"access_token":"token-for-{{form["client_id"]}}","expires_in":3600,"token_type":"Bearer"}""");
                return;
            }

            stub.Paths.Add(context.Request.Path + context.Request.QueryString);
            stub.Tokens.Add(context.Request.Headers.Authorization.ToString());
            await answer(context, stub);
        });
        return stub;
    }

    public static Task<GraphStub> SayingAsync(string body) => StartAsync((context, _) => context.Response.WriteAsync(body));

    public IGraphDirectory Directory(TimeProvider? time = null) => Services(time).GetRequiredService<IGraphDirectory>();

    public IMailboxes Mailboxes() => Services(null).GetRequiredService<IMailboxes>();

    public IChannelMessages Channel(int mostMessages = 500) => Services(null, mostMessages).GetRequiredService<IChannelMessages>();

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private ServiceProvider Services(TimeProvider? time, int mostMessages = 500) => new ServiceCollection().AddLogging()
        .AddSingleton(time ?? TimeProvider.System)
        .AddGraph(Settings.Of(
            ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "tenant"),
            ("Graph:MostMessages", $"{mostMessages}"),
            ("Graph:BaseUrl", new Uri(Address, "v1.0").AbsoluteUri), ("Graph:LoginUrl", Address.AbsoluteUri)))
        .BuildServiceProvider();
}
