using ClusterBot.Data.CardKeys;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns;

/// <summary>The keys of cards that belong to what one person said.</summary>
internal static class AskerKeys
{
    /// <summary>Returns the key of the card on which a message can be kept as good practice.</summary>
    public static CardKey Practice(string messageId) => CardFamily.Practice.Key(messageId);

    /// <summary>Returns the key of the cards on which the person confirms commands.</summary>
    public static CardKey Confirmation(Guid askerId) => CardFamily.Confirmation.Key(askerId);

    /// <summary>Returns who acts, as the channel vouches for it; null when it does not say.</summary>
    public static string? AuthorOf(Activity activity) => activity.From?.AadObjectId ?? activity.From?.Id;
}
