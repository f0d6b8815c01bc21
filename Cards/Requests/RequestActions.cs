using System.Text.Json.Serialization;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.Requests;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AskBoard))]
[JsonSerializable(typeof(ChooseRequestKind))]
[JsonSerializable(typeof(RaiseRequest))]
[JsonSerializable(typeof(TakeStep))]
[JsonSerializable(typeof(RaiseFromRecord))]
[JsonSerializable(typeof(KeepOutcome))]
public sealed partial class RequestActionsJson : JsonSerializerContext;

/// <summary>Ask the delivery board for help, from a check-in.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
public sealed record AskBoard(Guid CheckIn, int? Numbering) : ICardAction, ICheckInAction
{
    public static string Verb => "requests.askBoard";
}

/// <summary>Choose the kind of what is asked for: the form of that kind follows.</summary>
/// <param name="Form">The form.</param>
/// <param name="Numbering">The numbering that its choices are named by.</param>
/// <param name="To">Who is asked, as the choice sends it, when that is known already.</param>
/// <param name="Link">The address of the message from which it is raised; null when it is raised otherwise.</param>
/// <param name="Record">The record from which it is raised; null when it is raised otherwise.</param>
public sealed record ChooseRequestKind(Guid Form, int? Numbering, string? To = null, string? Link = null, Guid? Record = null)
    : ICardAction, INumberedForm
{
    public static string Verb => "requests.chooseKind";
}

/// <summary>Ask for what the form says. The form's id becomes the request's, so that one form asks once.</summary>
/// <param name="Form">The form.</param>
/// <param name="Kind">The key of the kind.</param>
/// <param name="Numbering">The numbering that its choices are named by.</param>
/// <param name="Link">The address of the message from which it is raised; null when it is raised otherwise.</param>
/// <param name="Record">The record from which it is raised; null when it is raised otherwise.</param>
public sealed record RaiseRequest(Guid Form, string Kind, int? Numbering, string? Link = null, Guid? Record = null)
    : ICardAction, INumberedForm
{
    public static string Verb => "requests.raise";
}

/// <summary>Take a step of a request: acknowledge, challenge, decide, reply and all others.</summary>
public sealed record TakeStep(Guid Request, RequestStep Step) : ICardAction
{
    public static string Verb => "requests.takeStep";
}

/// <summary>Ask for something because of a record: a barrier or breakdown becomes a request, an offer is taken.</summary>
/// <param name="Record">The record.</param>
public sealed record RaiseFromRecord(Guid Record) : ICardAction
{
    public static string Verb => "requests.fromRecord";
}

/// <summary>Keep the decision on a request, or the answer to it, as a record: its form comes into the person's chat.</summary>
/// <param name="Request">The request.</param>
public sealed record KeepOutcome(Guid Request) : ICardAction
{
    public static string Verb => "requests.keepOutcome";
}
