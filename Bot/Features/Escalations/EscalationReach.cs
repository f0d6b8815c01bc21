using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>Who was told of an escalation, and who could not be.</summary>
internal sealed class EscalationReach
{
    private readonly List<string> _told = [];

    private readonly List<string> _notTold = [];

    public IReadOnlyList<string> Told => _told;

    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> NotTold => _notTold;

    public void Note(string name, ToPersonResult result)
    {
        if (result.Queued)
        {
            Note(name, result.Delivery);
        }
        else
        {
            _notTold.Add(result.Problem);
        }
    }

    public void Note(string name, Data.Delivery delivery)
    {
        if (delivery.State == DeliveryState.Refused)
        {
            _notTold.Add($"Could not be told: {name}. {RefusalWords.For(delivery.Reason)}");
        }
        else
        {
            _told.Add(name);
        }
    }

    public void NoteMissing(string sentence) => _notTold.Add(sentence);
}
