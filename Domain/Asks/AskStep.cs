namespace ClusterBot.Domain.Asks;

/// <summary>What can happen to an ask. Stored by name; a name is never reused.</summary>
public enum AskStep
{
    /// <summary>A PSA asked for something.</summary>
    Raise,

    /// <summary>Those who were asked replied, or amended their reply.</summary>
    Reply,

    /// <summary>The asking side needs it no more, before there was a reply.</summary>
    Withdraw,

    /// <summary>The asking side takes the reply as the end of the matter.</summary>
    Settle,
}
