using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Domain.CheckIns;

/// <summary>Everything that stands in a check-in about one indicator, each part with its author.</summary>
/// <param name="IndicatorId">The indicator.</param>
public sealed record StandingRow(Guid IndicatorId)
{
    /// <summary>The figure, in the indicator's unit.</summary>
    public Attributed<decimal>? Value { get; init; }

    /// <summary>The taking back of a figure, when none has been given since.</summary>
    public Attributed<bool>? TakenBack { get; init; }

    /// <summary>The judgement.</summary>
    public Attributed<DeclaredStatus>? Status { get; init; }

    /// <summary>The author's confidence.</summary>
    public Attributed<Confidence>? Confidence { get; init; }

    /// <summary>The meaning for citizens.</summary>
    public Attributed<string>? ForCitizens { get; init; }

    /// <summary>The status computed when something was last said about it; null when the figures carried no verdict.</summary>
    public ComputedStatus? Computed { get; init; }

    /// <summary>The reason why the judgement differs from the computed status.</summary>
    public Attributed<string>? DiffersBecause { get; init; }

    /// <summary>The holder's statement that nothing is new; null once there is a figure.</summary>
    public Attributed<bool>? NothingNew { get; init; }

    /// <summary>The reason why its holder gives no figure; null once there is one.</summary>
    public Attributed<string>? NotThisRoundBecause { get; init; }

    /// <summary>True when the declared and the computed status differ.</summary>
    public bool Differs => Status is { Value: var declared } && Computed is { } computed && declared.Differs(computed);

    /// <summary>True when it settles what its holder was asked for.</summary>
    public bool IsSettling => Value is not null || NothingNew is not null || NotThisRoundBecause is not null;

    /// <summary>The numbers of the versions of which a part stands.</summary>
    public IReadOnlySet<int> StandingVersions => Parts().Select(part => part.Version).ToHashSet();

    /// <summary>Returns the author, time and version of each part.</summary>
    internal IEnumerable<(Guid ById, DateTimeOffset At, int Version)> Parts()
    {
        if (Value is { } value)
        {
            yield return (value.ById, value.At, value.Version);
        }

        if (Status is { } status)
        {
            yield return (status.ById, status.At, status.Version);
        }

        if (Confidence is { } confidence)
        {
            yield return (confidence.ById, confidence.At, confidence.Version);
        }

        foreach (var text in new[] { ForCitizens, DiffersBecause, NotThisRoundBecause }.OfType<Attributed<string>>())
        {
            yield return (text.ById, text.At, text.Version);
        }

        foreach (var said in new[] { NothingNew, TakenBack }.OfType<Attributed<bool>>())
        {
            yield return (said.ById, said.At, said.Version);
        }
    }

    /// <summary>Returns the same with what one more save says about the indicator.</summary>
    internal StandingRow With(Answer answer, AnswerRow row)
    {
        var isUpdate = row is not { NothingNew: true } && row.NotThisRoundBecause is null;
        var computed = isUpdate ? row.Computed : Computed;
        var isSame = (row.Status is null || row.Status == Status?.Value) && computed == Computed;
        return new StandingRow(IndicatorId)
        {
            Value = row.Value is { } value ? answer.Say(value) : row.TakesBackFigure ? null : Value,
            TakenBack = row.TakesBackFigure ? answer.Say(true) : row.Value is null ? TakenBack : null,
            Status = row.Status is { } status ? answer.Say(status) : Status,
            Confidence = row.Confidence is { } confidence ? answer.Say(confidence) : Confidence,
            ForCitizens = row.ForCitizens is { } citizens ? answer.Say(citizens) : ForCitizens,
            Computed = computed,
            DiffersBecause = row.DiffersBecause is { } because ? answer.Say(because) : isSame ? DiffersBecause : null,
            NothingNew = row.NothingNew ? answer.Say(true) : row.Value is null ? NothingNew : null,
            NotThisRoundBecause = row.NotThisRoundBecause is { } declined
                ? answer.Say(declined)
                : row.Value is null ? NotThisRoundBecause
                : null,
        };
    }
}
