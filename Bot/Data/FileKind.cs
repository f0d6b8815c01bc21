namespace ClusterBot.Bot.Data;

/// <summary>What an offered file holds. Stored by name.</summary>
public enum FileKind
{
    /// <summary>All that is held about one person, for an administrator.</summary>
    PersonalData,

    /// <summary>A cluster's record, for whoever has a part in it.</summary>
    ClusterRecord,

    /// <summary>The workbook that an administrator sent, with comments in its cells.</summary>
    CheckedRegister,

    /// <summary>An empty register to fill in.</summary>
    RegisterTemplate,
}
