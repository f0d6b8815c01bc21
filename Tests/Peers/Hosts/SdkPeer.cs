using ClusterBot.Tests.Support.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>The original SDK's adapter, with a bot behind it that says what it has read.</summary>
internal static class SdkPeer
{
    public static Task<Loopback> StartAsync(string appId, string metadataUrl, string outboundToken, PeerNetwork network)
    {
        var clients = new Clients(network);
        var adapter = new CloudAdapter(SdkServices.Create(appId, metadataUrl, clients.CreateClient(""), outboundToken, clients));
        var bot = new Reader();
        return Loopback.StartAsync(http => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
    }

    private sealed class Clients(PeerNetwork network) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(network, disposeHandler: false);
    }

    private sealed class Reader : ActivityHandler
    {
        public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.Activity.Type == ActivityTypes.Invoke
                ? base.OnTurnAsync(turnContext, cancellationToken)
                : turnContext.SendActivityAsync(MessageFactory.Text(SdkReading.Of(turnContext.Activity)), cancellationToken);

        protected override async Task<InvokeResponse> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            PeerBot.Answers(turnContext.Activity.Name)
                ? CreateInvokeResponse(new JObject { ["read"] = SdkReading.Of((Activity)turnContext.Activity) })
                : await base.OnInvokeActivityAsync(turnContext, cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = $"{invokeValue.Action.Verb} {SdkReading.Json(invokeValue.Action.Data)}",
            });
    }
}
