using ClusterBot.Domain.Asks;

namespace ClusterBot.Cards.Asks;

/// <summary>One thing that happened to an ask.</summary>
/// <param name="Step">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="HappenedAt">When, in the asking cluster's own time.</param>
/// <param name="Reply">The reply, where it was one: yes, in part or no.</param>
/// <param name="Text">Its words, as typed.</param>
/// <param name="GivenOn">The day on which it is given, where the reply names one.</param>
public sealed record AskEventView(AskStep Step, string By, DateTimeOffset HappenedAt, AskReply? Reply = null, string? Text = null, DateOnly? GivenOn = null);
