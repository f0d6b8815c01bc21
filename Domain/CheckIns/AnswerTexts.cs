namespace ClusterBot.Domain.CheckIns;

/// <summary>The texts of an answer. Stored by name; a name is never reused.</summary>
[Flags]
public enum AnswerTexts
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary><see cref="Answer.BigPicture"/>.</summary>
    BigPicture = 1,

    /// <summary><see cref="Answer.Theme"/>.</summary>
    Theme = 2,

    /// <summary><see cref="Answer.SideEffects"/>.</summary>
    SideEffects = 4,

    /// <summary><see cref="Answer.AnythingElse"/>.</summary>
    AnythingElse = 8,
}
