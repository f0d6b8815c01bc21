using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>What an answer says as a whole. A new version holds all of it: what is not said anew still stands.</summary>
internal sealed record AnswerParts(
    bool NothingNew,
    bool SpeaksForAll,
    string? BigPicture,
    string? Theme,
    string? SideEffects,
    string? AnythingElse,
    string? NotThisRoundBecause,
    string? CorrectedBecause)
{
    /// <summary>What stands before this person says anything.</summary>
    public static AnswerParts Of(OpenCheckIn open)
    {
        var before = open.Latest;
        return new AnswerParts(
            before is { NothingNew: true },
            before is { SpeaksForAll: true } || open.SpeaksForAll,
            before?.BigPicture,
            before?.Theme,
            before?.SideEffects,
            before?.AnythingElse,
            before?.NotThisRoundBecause,
            open.IsClosed ? before?.CorrectedBecause : null);
    }

    public Answer ToAnswer(OpenCheckIn open, DateTimeOffset now, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        CheckInId = open.CheckIn.Id,
        Version = (open.Latest?.Version ?? 0) + 1,
        AnsweredById = open.Person.Id,
        AnsweredAt = now,
        NothingNew = NothingNew,
        SpeaksForAll = SpeaksForAll,
        BigPicture = BigPicture,
        Theme = Theme,
        SideEffects = SideEffects,
        AnythingElse = AnythingElse,
        NotThisRoundBecause = NotThisRoundBecause,
        CorrectedBecause = CorrectedBecause,
    };
}

/// <summary>What an answer says of one indicator.</summary>
internal sealed record RowParts(
    decimal? Value, DeclaredStatus? Status, Confidence? Confidence, string? ForCitizens, ComputedStatus? Computed, string? DiffersBecause)
{
    /// <summary>That the indicator's holder has nothing new.</summary>
    public static RowParts NothingNew { get; } = new(null, null, null, null, null, null);

    public static RowParts Of(AnswerRow row) => new(row.Value, row.Status, row.Confidence, row.ForCitizens, row.Computed, row.DiffersBecause);

    public AnswerRow ToRow(Answer answer, Guid indicatorId) => new()
    {
        AnswerId = answer.Id,
        IndicatorId = indicatorId,
        Value = Value,
        Status = Status,
        Confidence = Confidence,
        ForCitizens = ForCitizens,
        Computed = Computed,
        DiffersBecause = DiffersBecause,
    };
}
