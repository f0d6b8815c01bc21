namespace ClusterBot.Cards.GoodPractice;

/// <summary>What is summed up.</summary>
public enum SummaryPlace
{
    Thread,
    Channel,
}
