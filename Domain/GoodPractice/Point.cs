namespace ClusterBot.Domain.GoodPractice;

/// <summary>One statement of a summary.</summary>
/// <param name="Text">A sentence or two of plain text.</param>
/// <param name="Citations">What it rests on, the strongest first; empty in a <see cref="Summary"/> only once a message was deleted.</param>
public sealed record Point(string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>
    /// The sentences that it consists of and who said them, in reading order, when it is made of people's own words: a question and
    /// its answer, a claim and what limits it. Empty when it was written.
    /// </summary>
    public IReadOnlyList<SaidSentence> Said { get; init; } = [];

    /// <summary>True when a cluster lead has worded it, and it was checked against its messages again.</summary>
    public bool IsEdited { get; init; }

    /// <summary>The fate of its messages since the summary was posted.</summary>
    public PointStanding Standing { get; init; }

    /// <summary>The point under seal, while a message that it rests on is deleted; null when it stands or cannot come back.</summary>
    public SealedPoint? Sealed { get; init; }

    /// <summary>True when there is something to show.</summary>
    public bool IsShown => Standing != PointStanding.MessageDeleted;

    /// <summary>Returns the ids of the messages that it rests on; one may come twice.</summary>
    public IEnumerable<string> MessageIds() =>
        Citations.Select(citation => citation.MessageId).Concat(Said.Select(said => said.MessageId));
}

/// <summary>The standing of a point whose summary is posted.</summary>
public enum PointStanding
{
    /// <summary>Its messages read as they did.</summary>
    Stands,

    /// <summary>A message that it rests on was edited, and still says this.</summary>
    MessageEdited,

    /// <summary>A message that it rests on was edited and no longer says this.</summary>
    NoLongerSaid,

    /// <summary>A message that it rests on was deleted. Nothing of the point can be read.</summary>
    MessageDeleted,
}

/// <summary>A sentence of a point in the words of the author of a message.</summary>
/// <param name="MessageId">The <see cref="ThreadMessage.Id"/> of the message.</param>
/// <param name="Text">Verbatim apart from white space; a list item behind the line that it stands under.</param>
public sealed record SaidSentence(string MessageId, string Text);

/// <summary>The message that a point rests on.</summary>
/// <param name="MessageId">The <see cref="ThreadMessage.Id"/> of the cited message.</param>
/// <param name="Quote">The words of that message that say it, verbatim apart from white space; null when only the message is known.</param>
public sealed record Citation(string MessageId, string? Quote = null);
