using ClusterBot.Domain.Records;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>The kinds of record that come with the bot, read and checked as those of a register are.</summary>
internal static class ShippedKinds
{
    private static readonly Lazy<IReadOnlyList<RecordKind>> Read = new(() =>
        [.. ShippedFile.Rows(RecordKindRow.File, RecordKindRow.Known, RecordKindRow.Needed, RecordKindRow.Read).Select(row => row.Kind)]);

    public static IReadOnlyList<RecordKind> All => Read.Value;

    /// <summary>Returns the kinds of an organisation: its own rows take the place of shipped ones of the same code.</summary>
    public static IReadOnlyList<RecordKind> With(IReadOnlyList<RecordKind> registered) =>
    [
        .. All.Select(shipped => registered.FirstOrDefault(own => own.Code == shipped.Code) ?? shipped),
        .. registered.Where(own => All.All(shipped => shipped.Code != own.Code)),
    ];
}
