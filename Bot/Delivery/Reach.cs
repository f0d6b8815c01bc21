using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>Who was told of something, and who could not be.</summary>
internal sealed class Reach
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
