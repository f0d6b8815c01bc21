using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Domain.Indicators;

/// <summary>
/// Makes the next version of an indicator's readings. A figure is never changed: giving one for a period that has one corrects it; a figure can
/// be moved to the period that it is for, and withdrawn. A period that has not ended has no figure yet.
/// </summary>
/// <param name="history">All versions of one indicator, in any order.</param>
/// <param name="indicatorId">The indicator.</param>
public sealed class ReadingVersions(IReadOnlyCollection<Reading> history, Guid indicatorId)
{
    private int Next => history.Count == 0 ? 1 : history.Max(r => r.Version) + 1;

    /// <summary>Returns the figure that counts for the period; null when there is none.</summary>
    public Reading? Standing(Period period) =>
        ReadingHistory.StandingAt(history, DateTimeOffset.MaxValue).FirstOrDefault(r => r.Period.Equals(period));

    /// <summary>Gives a figure, or corrects the one that the period has.</summary>
    /// <param name="period">For which time.</param>
    /// <param name="value">In the indicator's unit.</param>
    /// <param name="given">Who gives it, when, and on what it rests.</param>
    public ReadingVersionResult Give(Period period, decimal value, GivenReading given)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(given);
        if (!period.HasEndedBy(given.On))
        {
            return new ReadingVersionResult.Refused(ReadingRefusal.PeriodNotEnded);
        }

        return new ReadingVersionResult.Added(new Reading
        {
            IndicatorId = indicatorId,
            Version = Next,
            Change = Standing(period) is null ? ReadingChange.Given : ReadingChange.Corrected,
            Value = value,
            Period = period,
            RecordedAt = given.At,
            RecordedById = given.ById,
            AnswerId = given.AnswerId,
            Source = given.Source,
            Quality = given.Quality,
        });
    }

    /// <summary>Moves the figure of one period to another that has none.</summary>
    /// <param name="from">The period that it stands under.</param>
    /// <param name="to">The period that it is for.</param>
    /// <param name="given">Who moves it, and when; its source and quality stay as they are.</param>
    public ReadingVersionResult Move(Period from, Period to, GivenReading given)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(given);
        return Standing(from) is not { } standing ? new ReadingVersionResult.Refused(ReadingRefusal.NoFigure)
            : from.Equals(to) ? new ReadingVersionResult.Refused(ReadingRefusal.SamePeriod)
            : !to.HasEndedBy(given.On) ? new ReadingVersionResult.Refused(ReadingRefusal.PeriodNotEnded)
            : Standing(to) is not null ? new ReadingVersionResult.Refused(ReadingRefusal.PeriodTaken)
            : new ReadingVersionResult.Added(Following(standing, ReadingChange.Moved, to, given, standing.Version));
    }

    /// <summary>Withdraws the figure of a period: it stays to be seen, and counts no more.</summary>
    /// <param name="period">The period.</param>
    /// <param name="given">Who withdraws it, and when.</param>
    public ReadingVersionResult Withdraw(Period period, GivenReading given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return Standing(period) is { } standing
            ? new ReadingVersionResult.Added(Following(standing, ReadingChange.Withdrawn, standing.Period, given, null))
            : new ReadingVersionResult.Refused(ReadingRefusal.NoFigure);
    }

    private Reading Following(Reading standing, ReadingChange change, Period period, GivenReading given, int? movedFrom) => new()
    {
        IndicatorId = indicatorId,
        Version = Next,
        Change = change,
        MovedFromVersion = movedFrom,
        Value = standing.Value,
        Period = period,
        RecordedAt = given.At,
        RecordedById = given.ById,
        AnswerId = given.AnswerId,
        Source = standing.Source,
        Quality = standing.Quality,
        Baseline = standing.Baseline,
        GroupAhead = standing.GroupAhead,
        GroupBehind = standing.GroupBehind,
    };
}

/// <summary>Who gives or changes a figure, when, and on what it rests.</summary>
/// <param name="At">The instant.</param>
/// <param name="On">The day by the cluster's clocks, by which a period has ended or not.</param>
/// <param name="ById">The person.</param>
public sealed record GivenReading(DateTimeOffset At, DateOnly On, Guid ById)
{
    /// <summary>The answer that it comes with; null when it comes with none.</summary>
    public Guid? AnswerId { get; init; }

    /// <summary>Where it was published, where known.</summary>
    public string? Source { get; init; }

    /// <summary>How far the data system behind it can be relied on.</summary>
    public DataQuality Quality { get; init; }
}

/// <summary>What became of a change to an indicator's readings.</summary>
public abstract record ReadingVersionResult
{
    private ReadingVersionResult()
    {
    }

    /// <summary>There is a new version to be stored.</summary>
    /// <param name="Reading">The version.</param>
    public sealed record Added(Reading Reading) : ReadingVersionResult;

    /// <summary>There is none.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(ReadingRefusal Reason) : ReadingVersionResult;
}

/// <summary>Why a figure cannot be given, moved or withdrawn.</summary>
public enum ReadingRefusal
{
    /// <summary>The period has not ended, so nobody can know its figure.</summary>
    PeriodNotEnded,

    /// <summary>No figure counts for the period.</summary>
    NoFigure,

    /// <summary>It stands under that period already.</summary>
    SamePeriod,

    /// <summary>The other period has a figure of its own.</summary>
    PeriodTaken,
}
