namespace ClusterBot.Cards.CheckIns;

/// <summary>The words of the buttons that the bot's sentences name, too.</summary>
public static class CheckInTitles
{
    public const string NothingNew = "Nothing new";

    public const string NotThisRound = "Not this round";

    public const string RecordIt = "Yes, record it";

    public const string SaveUpdate = "Save the update";
}
