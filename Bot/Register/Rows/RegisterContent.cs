using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Organisations;

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

    public IReadOnlyList<RecordKindRow>? RecordKinds { get; init; }

    public IReadOnlyList<OrganisationRow>? Organisations { get; init; }

    public IReadOnlyList<RequestKindRow>? RequestKinds { get; init; }
}

/// <summary>Reads a register's files: all that is wrong with them is found in one go.</summary>
internal static class RegisterReader
{
    /// <param name="files">In any order; what is no CSV file is passed over.</param>
    /// <param name="today">The day, by which it is known who is in office.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="progress">Is told how far long files are.</param>
    public static RegisterContent Read(
        IEnumerable<RegisterFile> files, DateOnly today, RegisterFindings findings, IProgress<RegisterProgress>? progress = null)
    {
        var tables = new RegisterFiles(files, findings, progress);
        var indicators = tables.Rows(IndicatorRow.File, IndicatorRow.Known, IndicatorRow.Needed, IndicatorRow.Read);
        var units = indicators.DistinctBy(row => row.Reference).ToDictionary(row => row.Reference, row => row.Unit);
        var readings = ReadingPeriods.Resolve(
            tables.RowsIfThere(ReadingRow.File, ReadingRow.Known, ReadingRow.Needed, row => ReadingRow.Read(row, units)), today, findings);
        var periods = (readings ?? []).ToLookup(row => row.Indicator, row => row.Period);
        var content = new RegisterContent
        {
            Clusters = tables.Rows(ClusterRow.File, ClusterRow.Known, ClusterRow.Needed, ClusterRow.Read),
            Psas = tables.Rows(PsaRow.File, PsaRow.Known, PsaRow.Needed, PsaRow.Read),
            Indicators = indicators,
            People = tables.Rows(PersonRow.File, PersonRow.Known, PersonRow.Needed, PersonRow.Read),
            Roles = tables.Rows(RoleRow.File, RoleRow.Known, RoleRow.Needed, RoleRow.Read),
            Readings = readings,
            Plan = tables.RowsIfThere(PlanRow.File, PlanRow.Known, PlanRow.Known, row => PlanRow.Read(row, units, periods)),
            Meetings = tables.RowsIfThere(MeetingRow.File, MeetingRow.Known, MeetingRow.Known, MeetingRow.Read),
            Channels = tables.RowsIfThere(ChannelRow.File, ChannelRow.Known, ChannelRow.Known, ChannelRow.Read),
            RecordKinds = tables.RowsIfThere(RecordKindRow.File, RecordKindRow.Known, RecordKindRow.Needed, RecordKindRow.Read),
            Organisations = tables.RowsIfThere(OrganisationRow.File, OrganisationRow.Known, OrganisationRow.Needed, OrganisationRow.Read),
            RequestKinds = tables.RowsIfThere(RequestKindRow.File, RequestKindRow.Known, RequestKindRow.Needed, RequestKindRow.Read),
        };
        new RegisterChecks(content, today, findings).Run();
        return content;
    }
}
