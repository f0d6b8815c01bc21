namespace ClusterBot.Bot.Register.Rows;

/// <summary>A whole register as its files say it. What a file does not speak of, because it is not there, stays as it is.</summary>
internal sealed record RegisterContent
{
    public required IReadOnlyList<ClusterRow> Clusters { get; init; }

    public required IReadOnlyList<PsaRow> Psas { get; init; }

    public required IReadOnlyList<IndicatorRow> Indicators { get; init; }

    public required IReadOnlyList<PersonRow> People { get; init; }

    public required IReadOnlyList<RoleRow> Roles { get; init; }

    public IReadOnlyList<ReadingRow>? Readings { get; init; }

    public IReadOnlyList<PlanRow>? Plan { get; init; }

    public IReadOnlyList<MeetingRow>? Meetings { get; init; }

    public IReadOnlyList<ChannelRow>? Channels { get; init; }
}
