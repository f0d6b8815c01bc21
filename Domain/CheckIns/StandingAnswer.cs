namespace ClusterBot.Domain.CheckIns;

/// <summary>
/// A check-in's answer as it stands: its versions together, without those that were taken back. Each part keeps its author and
/// time; what one person saves never changes another's words.
/// </summary>
public sealed record StandingAnswer
{
    /// <summary>The person who last answered for the PSA as a whole, and the way; null while only holders have said something.</summary>
    public Attributed<AnswerKind>? Whole { get; private init; }

    /// <summary>The number of times that the PSA as a whole was answered.</summary>
    public int Times { get; private init; }

    /// <summary>The answer to the big-picture question.</summary>
    public Attributed<string>? BigPicture { get; private init; }

    /// <summary>The answer to the themed question.</summary>
    public Attributed<string>? Theme { get; private init; }

    /// <summary>Effects beside the work.</summary>
    public Attributed<string>? SideEffects { get; private init; }

    /// <summary>Anything else.</summary>
    public Attributed<string>? AnythingElse { get; private init; }

    /// <summary>The reason why there is no answer in this round; null when there is one.</summary>
    public Attributed<string>? NotThisRoundBecause { get; private init; }

    /// <summary>The reason for the last correction after the round had closed.</summary>
    public Attributed<string>? CorrectedBecause { get; private init; }

    /// <summary>The last save that stands.</summary>
    public required Attributed<Answer> Latest { get; init; }

    /// <summary>Each indicator about which something stands.</summary>
    public IReadOnlyList<StandingRow> Rows { get; private init; } = [];

    /// <summary>Everyone who is the author of a part that stands.</summary>
    public IEnumerable<Guid> People => Parts().Select(part => part.ById).Append(Latest.ById).Distinct();

    /// <summary>The numbers of the versions of which a part stands.</summary>
    public IReadOnlySet<int> StandingVersions => Parts().Select(part => part.Version).ToHashSet();

    /// <summary>Combines the versions into the answer; null when nothing stands.</summary>
    /// <param name="versions">Of one check-in, in any order.</param>
    public static StandingAnswer? Of(IEnumerable<Answer> versions) =>
        versions.NotUndone().Aggregate((StandingAnswer?)null, (standing, answer) => With(standing, answer));

    /// <summary>Finds the row of an indicator; null when nothing stands about it.</summary>
    public StandingRow? RowOf(Guid indicatorId) => Rows.FirstOrDefault(row => row.IndicatorId == indicatorId);

    private static StandingAnswer With(StandingAnswer? before, Answer answer)
    {
        var rows = (before?.Rows ?? []).ToDictionary(row => row.IndicatorId);
        foreach (var row in answer.Rows)
        {
            rows[row.IndicatorId] = (rows.GetValueOrDefault(row.IndicatorId) ?? new StandingRow(row.IndicatorId)).With(answer, row);
        }

        return new StandingAnswer
        {
            Latest = answer.Say(answer),
            Whole = answer.Kind is { } kind ? answer.Say(kind) : before?.Whole,
            Times = (before?.Times ?? 0) + (answer.SpeaksForAll ? 1 : 0),
            BigPicture = Text(answer, answer.BigPicture, AnswerTexts.BigPicture, before?.BigPicture),
            Theme = Text(answer, answer.Theme, AnswerTexts.Theme, before?.Theme),
            SideEffects = Text(answer, answer.SideEffects, AnswerTexts.SideEffects, before?.SideEffects),
            AnythingElse = Text(answer, answer.AnythingElse, AnswerTexts.AnythingElse, before?.AnythingElse),
            NotThisRoundBecause = answer.NotThisRoundBecause is { } because
                ? answer.Say(because)
                : answer.SpeaksForAll ? null
                : before?.NotThisRoundBecause,
            CorrectedBecause = answer.CorrectedBecause is { } corrected ? answer.Say(corrected) : before?.CorrectedBecause,
            Rows = [.. rows.Values],
        };
    }

    private static Attributed<string>? Text(Answer answer, string? said, AnswerTexts which, Attributed<string>? before) =>
        said is not null ? answer.Say(said) : answer.Cleared.HasFlag(which) ? null : before;

    private IEnumerable<(Guid ById, DateTimeOffset At, int Version)> Parts() =>
    [
        .. Whole is { } whole ? [(whole.ById, whole.At, whole.Version)] : ((Guid, DateTimeOffset, int)[])[],
        .. new[] { BigPicture, Theme, SideEffects, AnythingElse, NotThisRoundBecause, CorrectedBecause }
            .OfType<Attributed<string>>().Select(text => (text.ById, text.At, text.Version)),
        .. Rows.SelectMany(row => row.Parts()),
    ];
}

/// <summary>Something that was said in a check-in, with its author and time.</summary>
/// <param name="Value">The words, the figure or the judgement.</param>
/// <param name="ById">Who said it.</param>
/// <param name="At">When.</param>
/// <param name="Version">The version of the answer in which it was said.</param>
public sealed record Attributed<T>(T Value, Guid ById, DateTimeOffset At, int Version);
