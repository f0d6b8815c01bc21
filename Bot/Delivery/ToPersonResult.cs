using System.Diagnostics.CodeAnalysis;

namespace ClusterBot.Bot.Delivery;

/// <summary>Either the message is in the outbox, or there is a reason, in words for a person, why it cannot be.</summary>
public sealed record ToPersonResult(Data.Delivery? Delivery, string? Problem)
{
    [MemberNotNullWhen(true, nameof(Delivery))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Queued => Delivery is not null;
}
