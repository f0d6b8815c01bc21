using ClusterBot.Bot.Features.Records.Finding;
using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Records;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records.MessageExtension;

/// <summary>
/// The search in the compose box. What is found there is put into a message that others read, so it is what everybody in the place may
/// see, and no more.
/// </summary>
internal sealed class FindInComposeBoxHandler(ClusterDbContext db, Finder finder, RecordReader reader) : IInvokeHandler
{
    /// <summary>The name of the parameter, as the app's manifest has it.</summary>
    public const string Parameter = "words";

    private const int MaxResults = 10;

    private const int MaxTitle = 60;

    private const int MaxText = 120;

    public async Task<CardResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (MessageExtensionInvoke.Read(turn.Activity) is not { } invoke || turn.Person is not { } person)
        {
            return Saying("You have no part in a cluster yet, so there is nothing that you could find.");
        }

        // Before anything is typed the newest records are offered.
        var words = PlainText.Clean(invoke.Parameters.GetValueOrDefault(Parameter)) ?? "";
        var question = FindQuestion.Read(words, await reader.KindsAsync(person.TenantId, cancellationToken));
        var clusters = await db.FindClustersOfAsync(person, cancellationToken);
        var found = await finder.FindAsync(question, person, clusters, thing => thing.IsFor(turn.Conversation), cancellationToken);
        var most = Math.Min(invoke.Count ?? MaxResults, MaxResults);
        var page = found.Things.Skip(invoke.Skip).Take(most).ToList();
        return page.Count > 0 || invoke.Skip > 0
            ? CardResponse.Of(MessageExtensionResponse.Results(page.Select(Result)))
            : Saying(found.IsCut
                ? "There is something, and not everybody here may see it. Please look in your personal chat with ClusterBot: find"
                : "Nothing found. Fewer or other words may find more.");
    }

    private static MessageExtensionResult Result(FoundThing thing)
    {
        var view = thing.View();
        var text = view.Text.ReplaceLineEndings(" ");
        return new MessageExtensionResult(
            UserText.Plain($"{view.Kind}: {text}", MaxTitle), UserText.Plain($"{view.From}. {text}", MaxText),
            CardJson.Write(QuotedCard.Build(view, thing.Cluster.Marking)));
    }

    private static CardResponse Saying(string text) => CardResponse.Of(MessageExtensionResponse.ResultMessage(text));
}
