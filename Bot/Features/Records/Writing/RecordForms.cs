using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records.Writing;

/// <summary>The place of a record: who writes it, for which clusters, and in which kinds.</summary>
/// <param name="Person">The person who writes.</param>
/// <param name="Clusters">The clusters for which the person may write, one or more, with their PSAs.</param>
/// <param name="Kinds">The kinds of the organisation, those that are not offered included.</param>
internal sealed record RecordScope(Person Person, IReadOnlyList<Cluster> Clusters, IReadOnlyList<RecordKind> Kinds)
{
    /// <summary>The kinds that are offered to the person.</summary>
    public IReadOnlyList<RecordKind> Offered => [.. Kinds.Where(kind => kind.IsOfferedTo(Person.Department))];

    public IEnumerable<(Cluster Cluster, Psa Psa)> Psas =>
        Clusters.SelectMany(cluster => cluster.Psas.Where(psa => psa.ArchivedAt is null).Select(psa => (cluster, psa)))
            .OrderBy(both => both.psa.Number);
}

/// <summary>Draws the forms with which records are written down.</summary>
internal sealed class RecordForms(ClusterDbContext db, RecordReader reader, RecordSources sources, TermReader terms)
{
    public const string SourceGone =
        "What this was kept from is there no more, or not for you. Nothing was kept. To write something else down, type: note";

    public const string NotYours = "Only people with a part in a cluster can keep a record. Nothing was kept.";

    /// <summary>Returns what the person may write and for which clusters; null when for none.</summary>
    /// <param name="person">The person; null when the register does not know them.</param>
    /// <param name="clusterId">The cluster of the channel in which it is written; null elsewhere.</param>
    public async Task<RecordScope?> ScopeAsync(Person? person, Guid? clusterId, CancellationToken cancellationToken)
    {
        if (person is null)
        {
            return null;
        }

        var clusters = new List<Cluster>();
        foreach (var cluster in await db.FindClustersOfAsync(person, cancellationToken))
        {
            if (clusterId is null || cluster.Id == clusterId)
            {
                await db.Entry(cluster).Collection(c => c.Psas).LoadAsync(cancellationToken);
                clusters.Add(cluster);
            }
        }

        clusters.RemoveAll(cluster => cluster.ArchivedAt is not null || person.OnlyReads(cluster.Id));
        return clusters.Count == 0 ? null : new RecordScope(person, clusters, await reader.KindsAsync(person.TenantId, cancellationToken));
    }

    /// <summary>
    /// Returns what a record is kept from, and the scope narrowed to the cluster of it; a null scope when the person may not see it, or
    /// may not write for its cluster.
    /// </summary>
    /// <param name="notation">The source as the card carries it; null when the record is written down by itself.</param>
    /// <param name="scope">Who writes.</param>
    public async Task<(RecordScope? Scope, RecordSource? Source, SourceDetails? Details)> FromAsync(
        string? notation, RecordScope scope, CancellationToken cancellationToken)
    {
        if (notation is null)
        {
            return (scope, null, null);
        }

        return RecordSource.Read(notation) is { } source
            && await sources.FindAsync(source, scope.Person, cancellationToken) is { } details
            && scope.Clusters.FirstOrDefault(cluster => cluster.Id == details.ClusterId) is { } cluster
                ? (scope with { Clusters = [cluster] }, source, details)
                : (null, null, null);
    }

    /// <summary>Returns the most people to whom a record may be shown.</summary>
    public async Task<RecordVisibility> WidestAsync(RecordDetails details, Person person, CancellationToken cancellationToken) =>
        details.Record is { Origin: { } origin and not RecordOrigin.SummaryPoint, OriginId: { } id }
            ? (await sources.FindAsync(new RecordSource(origin, id), person, cancellationToken))?.Widest ?? details.Version.Visibility
            : RecordVisibility.Named;

    /// <summary>Returns the form with what is typed in it.</summary>
    /// <param name="form">Its id.</param>
    /// <param name="scope">Who writes it.</param>
    /// <param name="kind">The kind; null while none is chosen.</param>
    /// <param name="draft">What is typed in it.</param>
    /// <param name="link">The message that is kept; null when none is.</param>
    public async Task<RecordFormView> ViewAsync(
        Guid form, RecordScope scope, RecordKind? kind, RecordDraft draft, string? link, CancellationToken cancellationToken) => new()
        {
            Form = form,
            Marking = scope.Clusters.Max(cluster => cluster.Marking),
            Kinds = scope.Offered,
            Kind = kind,
            Clusters = [.. scope.Clusters.Select(cluster => (CodeOf(cluster), cluster.Name))],
            Psas = [.. scope.Psas.Select(both => (both.Psa.Number, both.Psa.Title))],
            Link = link,
            Draft = draft,
            Terms = kind is not null && draft[RecordInputs.Text] is { } text
                ? (await terms.ReadAsync(scope.Clusters, cancellationToken)).Find(text)
                : [],
        };

    /// <summary>
    /// Returns the form of the kind that was chosen, with what was typed so far; null when what it keeps is there no more.
    /// </summary>
    public async Task<RecordFormView?> NextAsync(
        ChooseRecordKind action, CardInputs inputs, RecordScope all, CancellationToken cancellationToken)
    {
        if (await FromAsync(action.From, all, cancellationToken) is not ({ } scope, var source, var kept))
        {
            return null;
        }

        var read = new FormReader(inputs);
        var code = read.Code(RecordInputs.Kind);
        var kind = scope.Offered.FirstOrDefault(offered => offered.Code == code);
        read.Text(RecordInputs.Text, Record.MaxText);
        read.Require(RecordInputs.Kind, kind is not null, "Please choose what it is.");
        var view = await ViewAsync(
            action.Form, scope, read.AreGood ? kind : null, new RecordDraft(read.Typed, read.Problems),
            MessageAddress.Of(action.Link)?.AbsoluteUri, cancellationToken);
        return view with { Source = source, Widest = kept?.Widest ?? RecordVisibility.Named };
    }

    /// <summary>Returns the form with what a record holds, to change it.</summary>
    public async Task<RecordFormView> ViewAsync(
        RecordScope scope, RecordDetails details, RecordDraft? draft, CancellationToken cancellationToken)
    {
        var version = details.Version;
        var held = RecordFields.Read(version.Fields);
        var view = await ViewAsync(details.Record.Id, scope, details.Kind, draft ?? RecordDraft.Of(
        [
            (RecordInputs.Text, version.Text),
            (RecordInputs.Psa, details.Psa?.Number.ToString(CultureInfo.InvariantCulture)),
            (RecordInputs.Cluster, CodeOf(details.Cluster)),
            (RecordInputs.Department, version.Department),
            (RecordInputs.Tags, version.Tags.Length > 0 ? version.Tags : null),
            (RecordInputs.Visibility, RecordLabels.Code(version.Visibility)),
            (RecordInputs.ReviewOn, version.ReviewOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            .. details.Kind.Fields.Select(field => (RecordInputs.Of(field), held.GetValueOrDefault(field.Key))),
        ]), details.Record.Link, cancellationToken);
        return view with
        {
            Version = version.Version,
            Clusters = [(CodeOf(details.Cluster), details.Cluster.Name)],
            Widest = await WidestAsync(details, scope.Person, cancellationToken),
        };
    }

    public static string CodeOf(Cluster cluster) => cluster.Code ?? cluster.Id.ToString("N");
}
