using System.Text.Json;
using ClusterBot.Bench.Turns.Load;
using ClusterBot.Tests.Peers.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>An echo on the original SDK's adapter, as its samples have it, without their controller.</summary>
internal static class SdkServer
{
    public static WebApplication Build(WebApplicationBuilder builder, JsonElement card, bool checksTokens)
    {
        builder.Services.AddHttpClient();
        var app = builder.Build();
        var clients = app.Services.GetRequiredService<IHttpClientFactory>();
        var adapter = new CloudAdapter(checksTokens ? Checking(app.Configuration, clients) : Open(clients));
        var bot = new Echo(JObject.Parse(card.GetRawText()));
        app.MapPost("/api/messages", (HttpContext http) => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
        return app;
    }

    private static ConfigurationBotFrameworkAuthentication Open(IHttpClientFactory clients) =>
        new(new ConfigurationBuilder().Build(), httpClientFactory: clients);

    private static BotFrameworkAuthentication Checking(IConfiguration settings, IHttpClientFactory clients)
    {
        var metadataUrl = new UriBuilder(settings["ToBotFromChannelOpenIdMetadataUrl"]!) { Scheme = Uri.UriSchemeHttps }.Uri;
        return SdkServices.Create(TokenIssuer.AppId, metadataUrl.AbsoluteUri, new HttpClient(new PlainHttp()), "bench", clients);
    }

    private sealed class Echo(JObject card) : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"echo {turnContext.Activity.RemoveRecipientMention()}"), cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = StatusCodes.Status200OK,
                Type = "application/vnd.microsoft.card.adaptive",
                Value = card,
            });
    }

    /// <summary>Lets the SDK, which fetches keys by https alone, fetch them from this machine.</summary>
    private sealed class PlainHttp() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp }.Uri;
            var response = await base.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(text.Replace("http://", "https://", StringComparison.Ordinal));
            return response;
        }
    }
}
