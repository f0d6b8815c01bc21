using ClusterBot.Bot.Data.CardKeys;

namespace ClusterBot.Bot.Delivery;

/// <summary>Draws a card as it stands, for updates that say of which card they are and not what it shows.</summary>
public interface ILateCard
{
    CardFamily Family { get; }

    /// <summary>The card as all see it; null where what it is about is gone.</summary>
    /// <param name="about">What it is about, as its key says.</param>
    /// <param name="token">Ends the drawing.</param>
    Task<OutboundMessage?> DrawAsync(Guid about, CancellationToken token);
}
