using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.BotFramework.Connector;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>
/// Our protocol layer, with a bot behind it that says what it has read. It takes the steps of the product's own endpoint, which
/// <see cref="Activities.ProductTests"/> holds it to.
/// </summary>
internal sealed class OwnPeer(InboundAuthenticator authenticator, ConnectorClient connector)
{
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<Loopback> StartAsync() => Loopback.StartAsync(TakeAsync);

    private async Task TakeAsync(HttpContext http)
    {
        var authentication = await authenticator.AuthenticateAsync(
            http.Request.Headers.Authorization, http.Connection.RemoteIpAddress, http.RequestAborted);
        if (!authentication.Succeeded)
        {
            http.Response.StatusCode = authentication.Refusal.Status;
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var read = ActivityReader.Read(body.ToArray());
        if (!read.Succeeded)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (authenticator.Authorise(authentication.Caller, read.Activity) is { } refusal)
        {
            http.Response.StatusCode = refusal.Status;
        }
        else if (ActivityProblems.Find(read.Activity) is not null)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (ActivityTypes.IsKnown(read.Activity.Type))
        {
            await AnswerAsync(http, read.Activity);
        }
    }

    private Task AnswerAsync(HttpContext http, Activity activity) =>
        activity.Type == ActivityTypes.Invoke ? AnswerTo(activity).WriteToAsync(http.Response) : SayAsync(http, activity);

    private static InvokeResponse AnswerTo(Activity activity)
    {
        if (PeerBot.Answers(activity.Name))
        {
            var answer = new JsonObject { ["read"] = OwnReading.Of(activity) };
            return new InvokeResponse(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(answer, AsItIs));
        }

        if (activity.Name != InvokeNames.AdaptiveCardAction)
        {
            return InvokeResponse.NotImplemented;
        }

        var read = AdaptiveCardInvoke.Read(activity);
        return read.Succeeded
            ? AdaptiveCardInvokeResponse.Message($"{read.Invoke.Verb} {OwnReading.Json(read.Invoke.Data)}")
            : read.Error;
    }

    private async Task SayAsync(HttpContext http, Activity activity)
    {
        var (serviceUrl, conversation) = (new Uri(activity.ServiceUrl!), activity.Conversation!.Id!);
        var reply = new Activity
        {
            Type = ActivityTypes.Message,
            Text = OwnReading.Of(activity),
            From = activity.Recipient,
            Recipient = activity.From,
            Conversation = activity.Conversation,
            ReplyToId = activity.Id,
        };
        var sent = activity.Id is { Length: > 0 } id
            ? await connector.ReplyToActivityAsync(serviceUrl, conversation, id, reply, http.RequestAborted)
            : await connector.SendToConversationAsync(serviceUrl, conversation, reply, http.RequestAborted);
        http.Response.StatusCode = sent is ConnectorResult.Accepted ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
    }
}
