using System.Text.Json.Serialization;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>
/// Keep a message as good practice that was said to the bot and that no command took. Until then it is nowhere but on the card.
/// </summary>
/// <param name="Author">Who wrote it, as the channel names people: nobody else may keep it.</param>
/// <param name="Message">The message's id.</param>
/// <param name="Text">Its words.</param>
public sealed record KeepPractice(string Author, string Message, string Text) : ICardAction
{
    public static string Verb => "goodPractice.keep";
}

/// <summary>Take a message out again that was kept as good practice.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Message">The message's id.</param>
public sealed record DropPractice(string Author, string Message) : ICardAction
{
    public static string Verb => "goodPractice.drop";
}

/// <summary>Keep a point of a summary as a record: its form comes into the person's chat.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Point">The number of the point, from 0.</param>
public sealed record KeepPoint(Guid Summary, int Point) : ICardAction
{
    public static string Verb => "goodPractice.keepPoint";
}

/// <summary>Stop the writing of a summary.</summary>
/// <param name="Summary">The summary.</param>
public sealed record CancelSummary(Guid Summary) : ICardAction
{
    public static string Verb => "goodPractice.cancel";
}

/// <summary>Say whether a point of a posted summary is useful.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Point">The number of the point, from 0.</param>
/// <param name="Says"><see cref="Useful"/> or <see cref="NotUseful"/>.</param>
public sealed record RatePoint(Guid Summary, int Point, string? Says) : ICardAction
{
    public const string Useful = "useful";

    public const string NotUseful = "notUseful";

    public static string Verb => "goodPractice.rate";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(KeepPractice))]
[JsonSerializable(typeof(DropPractice))]
[JsonSerializable(typeof(KeepPoint))]
[JsonSerializable(typeof(CancelSummary))]
[JsonSerializable(typeof(RatePoint))]
[JsonSerializable(typeof(OpenDraft))]
[JsonSerializable(typeof(ShowDraft))]
[JsonSerializable(typeof(EditPoint))]
[JsonSerializable(typeof(SavePoint))]
[JsonSerializable(typeof(CloseWording))]
[JsonSerializable(typeof(DropPoint))]
[JsonSerializable(typeof(PutPointBack))]
[JsonSerializable(typeof(ApproveSummary))]
[JsonSerializable(typeof(RejectSummary))]
public sealed partial class GoodPracticeActionsJson : JsonSerializerContext;
