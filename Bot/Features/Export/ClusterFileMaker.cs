using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Export;

/// <summary>A cluster's record as an Excel workbook or as CSV files, for anyone with a part in it.</summary>
internal sealed class ClusterFileMaker(ClusterDbContext db, ClusterRecord record, TimeProvider time) : IFileMaker
{
    public FileKind Kind => FileKind.ClusterRecord;

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        db.HasPartAsync(person, offer.ClusterId, cancellationToken);

    public async Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Id == offer.ClusterId, cancellationToken);
        var by = await db.People.Where(p => p.Id == offer.RequestedById).Select(p => p.Name).SingleAsync(cancellationToken);
        var (psas, tables) = await record.ReadAsync(cluster, cancellationToken);
        var about = About(cluster, by, tables, time.GetUtcNow());
        return offer.Format == FileFormat.Workbook
            ? Workbook.Write(Front(cluster, about, psas), tables, cluster.Zone())
            : TableFiles.Csv([ReadMe(cluster, about), psas, .. tables], time.GetUtcNow());
    }

    private static FrontPage Front(Cluster cluster, IReadOnlyList<(string Name, object? Value)> about, Table psas) => new(
        ProtectiveMarkingLine.Words(cluster.Marking),
        $"{cluster.Name}: the record",
        about,
        psas,
        PsaTable.Bars,
        "Indicators of each PSA by what their figures say");

    private static Table ReadMe(Cluster cluster, IReadOnlyList<(string Name, object? Value)> about) => new(
        "read-me",
        ["what", "value"],
        [.. about.Prepend(("Marking", ProtectiveMarkingLine.Words(cluster.Marking))).Select(line => (object?[])[line.Name, line.Value])]);

    private static IReadOnlyList<(string Name, object? Value)> About(
        Cluster cluster, string by, IReadOnlyList<Table> tables, DateTimeOffset now) =>
    [
        ("What this is", "The record that ClusterBot keeps of a cluster: every version of every figure and answer, and every step of every "
            + "request."),
        ("Cluster", cluster.Name),
        ("As at", now),
        ("Made for", by),
        ("Times", $"In the workbook by the clocks of {cluster.TimeZone}; in the CSV files in Coordinated Universal Time, which their "
            + "letter Z says."),
        ("Nothing is overwritten", "A corrected figure, an amended answer and a superseded baseline stay; "
            + "the column standing says what took their place."),
        ("What is in it", string.Join(
            ", ", tables.Select(table => $"{table.Rows.Count.ToString("N0", Figures.British)} {table.Name.Replace('-', ' ')}"))),
    ];
}

/// <summary>The words for the ids in a cluster's record.</summary>
internal sealed class ExportNames(IReadOnlyList<Psa> psas, IReadOnlyDictionary<Guid, string> people)
{
    private readonly Dictionary<Guid, (Psa Psa, Indicator Indicator)> _indicators =
        psas.SelectMany(psa => psa.Indicators.Select(indicator => (psa, indicator))).ToDictionary(pair => pair.indicator.Id);

    private readonly Dictionary<Guid, Psa> _psas = psas.ToDictionary(psa => psa.Id);

    public int Psa(Guid id) => _psas[id].Number;

    public (Psa Psa, Indicator Indicator) Indicator(Guid id) => _indicators[id];

    /// <summary>Returns a reference such as 16.3; empty for none.</summary>
    public string Reference(Guid? id) =>
        id is { } known && _indicators.TryGetValue(known, out var found) ? found.Psa.ReferenceOf(found.Indicator) : "";

    /// <summary>Returns the person's name; a record without a person came with the register.</summary>
    public string Person(Guid? id) => id is { } known ? people.GetValueOrDefault(known, Domain.Register.Person.Erased) : "the register";
}
