namespace ClusterBot.Bot.Register.Findings;

/// <summary>The weight of a finding in a register's files.</summary>
public enum FindingLevel
{
    /// <summary>It must be put right: until then nothing is imported.</summary>
    Wrong,

    /// <summary>It can be read and is unlikely: it is imported only by somebody who has seen it and says so.</summary>
    PleaseLook,

    /// <summary>It was read otherwise than it was written: rounded, or left out for a reason that the file gives.</summary>
    Note,
}
