using System.Text.Json;
using ClusterBot.BotFramework;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.BotFramework.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>An echo on our protocol layer, with every check that the bot makes and no storage.</summary>
internal sealed class EchoServer(InboundAuthenticator authenticator, ConnectorClient connector, JsonElement card)
{
    public static WebApplication Build(WebApplicationBuilder builder, JsonElement card)
    {
        builder.Services.AddBotFramework(builder.Configuration);
        var app = builder.Build();
        var echo = new EchoServer(
            app.Services.GetRequiredService<InboundAuthenticator>(), app.Services.GetRequiredService<ConnectorClient>(), card);
        app.MapPost("/api/messages", echo.TakeAsync);
        return app;
    }

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
        var read = ActivityReader.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
        if (!read.Succeeded || authenticator.Authorise(authentication.Caller, read.Activity) is not null)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await AnswerAsync(http, read.Activity);
    }

    private async Task AnswerAsync(HttpContext http, Activity activity)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            var invoke = AdaptiveCardInvoke.Read(activity);
            var response = invoke.Error ?? AdaptiveCardInvokeResponse.Card(card);
            await response.WriteToAsync(http.Response);
            return;
        }

        var reply = new Activity
        {
            Type = ActivityTypes.Message,
            Text = $"echo {activity.TextWithoutRecipientMention()}",
            From = activity.Recipient,
            Recipient = activity.From,
            Conversation = activity.Conversation,
            ReplyToId = activity.Id,
        };
        var sent = await connector.ReplyToActivityAsync(
            new Uri(activity.ServiceUrl!), activity.Conversation!.Id!, activity.Id!, reply, http.RequestAborted);
        http.Response.StatusCode = sent is ConnectorResult.Accepted ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway;
    }
}
