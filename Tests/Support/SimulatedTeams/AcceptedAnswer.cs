namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>The connector's answer to a send that it has accepted: all three are seen.</summary>
public enum AcceptedAnswer
{
    /// <summary>The ids of the message and of a new conversation.</summary>
    WithIds,

    /// <summary>Of a new thread its conversation id alone, which ends in the id of the message.</summary>
    ThreadAlone,

    /// <summary>202 and nothing.</summary>
    WithoutBody,
}
