namespace ClusterBot.Domain.GoodPractice;

/// <summary>How a summary was made.</summary>
public enum SummaryMethod
{
    /// <summary>Sentences chosen from the messages, word for word.</summary>
    Extract,

    /// <summary>Written by a language model; each point was checked against the messages it cites.</summary>
    Model,
}
