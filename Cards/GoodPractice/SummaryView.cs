using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The local days that a summary covers.</summary>
/// <param name="FirstOn">The first.</param>
/// <param name="LastOn">The last.</param>
/// <param name="IsUsual">True when these are the days that are taken where nobody named any.</param>
public sealed record SummarySpan(DateOnly FirstOn, DateOnly LastOn, bool IsUsual);

/// <summary>The content of the summary card.</summary>
public sealed record SummaryView
{
    /// <summary>Our own id of the summary.</summary>
    public required Guid Id { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required SummaryPlace Place { get; init; }

    /// <summary>The first local day that is covered.</summary>
    public required DateOnly FirstOn { get; init; }

    public required DateOnly LastOn { get; init; }

    /// <summary>True when these are the days that are used when nobody named any.</summary>
    public bool IsUsualPeriod { get; init; }

    /// <summary>The words that messages had to hold, as typed; null when none were asked for.</summary>
    public string? Topic { get; init; }

    /// <summary>The number of messages that were read.</summary>
    public required int Messages { get; init; }

    /// <summary>The number of messages that there are, read or not.</summary>
    public required int MessagesInAll { get; init; }

    public required int Threads { get; init; }

    public required int People { get; init; }

    public required SummaryMethod Method { get; init; }

    /// <summary>The points in reading order; empty when there is nothing to summarise.</summary>
    public required IReadOnlyList<PointView> Points { get; init; }

    /// <summary>The reason why there are no points, as one sentence.</summary>
    public string? EmptyBecause { get; init; }

    /// <summary>The points of which something is left to show.</summary>
    public IEnumerable<PointView> Shown => Points.Where(point => point.IsShown);

    /// <summary>The messages that are missing, by reason.</summary>
    public IReadOnlyList<LeftOutView> LeftOut { get; init; } = [];

    /// <summary>The local day on which a cluster lead approved it; null before.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The remarks that a reader needs to judge it, such as what could not be read. One sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>One statement and the messages that it rests on, the strongest first.</summary>
public sealed record PointView(string Text, IReadOnlyList<SourceView> Sources)
{
    /// <summary>The sentences that it consists of, each with its speaker; empty when a model wrote it.</summary>
    public IReadOnlyList<SaidView> Said { get; init; } = [];

    /// <summary>True when a cluster lead has worded it.</summary>
    public bool IsEdited { get; init; }

    /// <summary>The fate of its messages since it was posted.</summary>
    public PointStanding Standing { get; init; }

    /// <summary>True when there is something to show; a point that is not keeps its number.</summary>
    public bool IsShown => Standing != PointStanding.MessageDeleted;
}

/// <summary>A sentence and the person who said it.</summary>
/// <param name="Speaker">May be empty.</param>
/// <param name="Department">Null when it is not known.</param>
/// <param name="Text">Word for word.</param>
public sealed record SaidView(string Speaker, string? Department, string Text);

/// <summary>Messages that are missing for one reason.</summary>
/// <param name="Sentence">The reason, with the number of messages.</param>
/// <param name="Messages">The first of them.</param>
public sealed record LeftOutView(string Sentence, IReadOnlyList<SourceView> Messages);

/// <summary>A message that is cited.</summary>
/// <param name="MessageId">The channel's id: the same message has the same number wherever it is cited.</param>
/// <param name="Author">May be empty.</param>
/// <param name="PostedAt">Local.</param>
/// <param name="Text">As typed, any length.</param>
/// <param name="Quote">The words of it that say so, if they are known.</param>
/// <param name="Link">Where it can be read in its thread.</param>
public sealed record SourceView(string MessageId, string Author, DateTimeOffset PostedAt, string Text, string? Quote, Uri Link)
{
    /// <summary>The author's department; null when it is not known.</summary>
    public string? Department { get; init; }
}

/// <summary>The place that is summed up.</summary>
public enum SummaryPlace
{
    Thread,
    Channel,
}
