using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Records;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>The kinds of record that come with the bot, read and checked as those of a register are.</summary>
internal static class ShippedKinds
{
    private static readonly Lazy<IReadOnlyList<RecordKind>> Read = new(() =>
    {
        using var stream = typeof(ShippedKinds).Assembly.GetManifestResourceStream(RecordKindRow.File)
            ?? throw new InvalidOperationException("The shipped kinds of record are missing.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var findings = new RegisterFindings();
        var rows = new RegisterFiles([new RegisterFile(RecordKindRow.File, content.ToArray())], findings, null)
            .RowsIfThere(RecordKindRow.File, RecordKindRow.Known, RecordKindRow.Needed, RecordKindRow.Read)!;
        return findings.AnyWrong
            ? throw new InvalidOperationException(findings.Wrong[0].Line)
            : [.. rows.Select(row => row.Kind)];
    });

    public static IReadOnlyList<RecordKind> All => Read.Value;

    /// <summary>Returns the kinds of an organisation: its own rows take the place of shipped ones of the same code.</summary>
    public static IReadOnlyList<RecordKind> With(IReadOnlyList<RecordKind> registered) =>
    [
        .. All.Select(shipped => registered.FirstOrDefault(own => own.Code == shipped.Code) ?? shipped),
        .. registered.Where(own => All.All(shipped => shipped.Code != own.Code)),
    ];
}
