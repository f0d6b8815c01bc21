namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>The standing of a sentence: whether it may be shown, and if not, why.</summary>
internal enum Standing
{
    /// <summary>May be shown by itself.</summary>
    Alone,

    /// <summary>May be shown only behind the sentence before it, to which it points.</summary>
    BehindPrevious,

    /// <summary>May be shown only behind the question that it answers.</summary>
    BehindQuestion,

    /// <summary>Is cut off, too short, or points at something that is not there.</summary>
    NotWhole,

    /// <summary>Repeats what an earlier message holds.</summary>
    Repeats,

    /// <summary>Greets, thanks, or says where somebody can be found.</summary>
    Courtesy,

    /// <summary>Gives orders to the writer of the summary.</summary>
    Order,
}
