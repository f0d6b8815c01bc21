using ClusterBot.Data.Entities;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Events;

/// <summary>Somebody wants to answer a round's check-in in their personal chat: its card is to be posted there.</summary>
/// <param name="RoundId">The round, which is open and asks the person for something.</param>
/// <param name="Person">Who.</param>
/// <param name="Chat">The personal chat.</param>
public sealed record ShowCheckInRequested(Guid RoundId, Person Person, Conversation Chat);

/// <summary>Somebody wants a request in their personal chat: its card is to be posted there.</summary>
/// <param name="RequestId">The request, which is open, and of which the person speaks for one of the sides.</param>
/// <param name="Chat">The personal chat.</param>
/// <param name="IsForAsker">True when the asking side's card is meant.</param>
public sealed record ShowRequestRequested(Guid RequestId, Conversation Chat, bool IsForAsker);

/// <summary>An administrator was shown whom messages do not reach.</summary>
public sealed record UnreachedPeopleShown;

/// <summary>Somebody wants something kept as a record: the form, filled in, is to be posted into their personal chat.</summary>
/// <param name="Person">Who, with a part in the cluster.</param>
/// <param name="ClusterId">The cluster to which it belongs.</param>
/// <param name="Kind">The code of the kind that it most likely is.</param>
/// <param name="Text">The words.</param>
/// <param name="Link">The message that they come from; null when there is none to open.</param>
/// <param name="Source">What is kept.</param>
public sealed record NoteRequested(Person Person, Guid ClusterId, string Kind, string Text, Uri? Link, RecordSource Source);
