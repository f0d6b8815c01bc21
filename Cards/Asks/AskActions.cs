using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;

namespace ClusterBot.Cards.Asks;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RaiseAsk))]
[JsonSerializable(typeof(ReplyToAsk))]
[JsonSerializable(typeof(WithdrawAsk))]
[JsonSerializable(typeof(SettleAsk))]
public sealed partial class AskActionsJson : JsonSerializerContext;

/// <summary>Ask for what the form says. The form's id becomes the ask's, so that one form asks once.</summary>
/// <param name="Form">The form.</param>
/// <param name="Numbering">The numbering that its choices are named by.</param>
public sealed record RaiseAsk(Guid Form, int? Numbering) : ICardAction, INumberedForm
{
    public static string Verb => "asks.raise";
}

/// <summary>Reply to an ask, or amend the reply.</summary>
public sealed record ReplyToAsk(Guid Ask) : ICardAction
{
    public static string Verb => "asks.reply";
}

/// <summary>Take the reply as the end of the matter.</summary>
public sealed record SettleAsk(Guid Ask) : ICardAction
{
    public static string Verb => "asks.settle";
}

/// <summary>Take an ask back that has no reply yet.</summary>
public sealed record WithdrawAsk(Guid Ask) : ICardAction
{
    public static string Verb => "asks.withdraw";
}
