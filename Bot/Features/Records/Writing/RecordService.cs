using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.Records.Finding;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records.Writing;

/// <summary>The outcome of a form: the record that was kept, the form to put right, or a line that says why neither.</summary>
internal abstract record WritingResult
{
    private WritingResult()
    {
    }

    public sealed record Kept(RecordDetails Details) : WritingResult;

    public sealed record PutRight(RecordFormView Form) : WritingResult;

    public sealed record Refused(string Because) : WritingResult
    {
        /// <summary>True when it is refused because the person may not do it.</summary>
        public bool IsDenied { get; init; }
    }
}

/// <summary>Keeps records: new ones, changed ones, and what is taken back.</summary>
internal sealed class RecordService(ClusterDbContext db, RecordReader reader, RecordForms forms, SearchIndex index, TimeProvider time)
{
    public const string NotFound = "There is no such record here, or you may not see it. Nothing was changed.";

    private const string NotTheirs = "Only the person who wrote this down and the cluster lead can change it. Nothing was changed.";

    private const string Changed =
        "This was changed meanwhile. Nothing was kept yet. Please look at what stands there now, and change it again.";

    /// <summary>The time for which what was just kept can be taken back.</summary>
    private static readonly TimeSpan Undoable = TimeSpan.FromHours(1);

    /// <summary>Returns the form of a record that the person may change.</summary>
    public async Task<WritingResult> OpenAsync(Guid id, Person? person, CancellationToken cancellationToken)
    {
        if (await FindToChangeAsync(id, person, cancellationToken) is not ({ } details, { } scope))
        {
            return await WhyNotAsync(id, person, cancellationToken);
        }

        return new WritingResult.PutRight(await forms.ViewAsync(scope, details, null, cancellationToken));
    }

    public async Task<WritingResult> SaveAsync(
        SaveRecord action, CardInputs inputs, RecordScope scope, CancellationToken cancellationToken) =>
        action.Version is null ? await AddAsync(action, inputs, scope, cancellationToken)
            : await ChangeAsync(action, inputs, scope.Person, cancellationToken);

    /// <summary>Says that the record still holds: its owner is asked again after the time of its kind.</summary>
    public Task<WritingResult> ConfirmAsync(Guid id, Person? person, CancellationToken cancellationToken) => AddVersionAsync(
        id, person, (details, today) => Next(
            details, person!.Id, reviewOn: today.AddDays(details.Kind.ReviewAfterDays ?? RecordKindDays)), cancellationToken);

    /// <summary>Says that the record no longer holds.</summary>
    public Task<WritingResult> RetireAsync(Guid id, Person? person, CancellationToken cancellationToken) =>
        AddVersionAsync(id, person, (details, _) => Next(details, person!.Id, reviewOn: null, isRetired: true), cancellationToken);

    /// <summary>
    /// Takes back the version that the person has just written. Returns whether nothing is left of the record; null when it cannot be.
    /// </summary>
    public async Task<bool?> UndoAsync(Guid id, int version, Person? person, CancellationToken cancellationToken)
    {
        if (person is null || await reader.FindAsync(id, person, cancellationToken) is not { } details || details.Version.Version != version
            || !MayUndo(details, person))
        {
            return null;
        }

        if (version == 1)
        {
            db.Records.Remove(details.Record);
            await index.RemoveAsync(id, cancellationToken);
            return true;
        }

        details.Record.Versions.Remove(details.Version);
        db.RecordVersions.Remove(details.Version);
        await index.PutAsync(await OfAsync(details.Record, person, cancellationToken), cancellationToken);
        return false;
    }

    /// <summary>Returns whether the person has just written the version that stands.</summary>
    public bool MayUndo(RecordDetails details, Person person) =>
        details.Version.WrittenById == person.Id && time.GetUtcNow() - details.Version.WrittenAt <= Undoable;

    private const int RecordKindDays = 365;

    private async Task<WritingResult> AddAsync(SaveRecord action, CardInputs inputs, RecordScope all, CancellationToken cancellationToken)
    {
        if (await db.Records.FindAsync([action.Form], cancellationToken) is not null)
        {
            return new WritingResult.Refused(
                "This form was sent already. Nothing was kept twice. To write something else down, type: note");
        }

        if (await forms.FromAsync(action.From, all, cancellationToken) is not ({ } scope, var source, var kept))
        {
            return new WritingResult.Refused(RecordForms.SourceGone) { IsDenied = true };
        }

        var widest = kept?.Widest ?? RecordVisibility.Named;
        if (scope.Offered.FirstOrDefault(kind => kind.Code == action.Kind) is not { } kind)
        {
            return new WritingResult.Refused("This kind of record is no longer offered. Nothing was kept. Please type: note");
        }

        var typed = TypedRecord.Read(inputs, kind, scope, (null, widest), time.GetUtcNow());
        if (!typed.IsGood)
        {
            var form = await forms.ViewAsync(action.Form, scope, kind, typed.Draft, action.Link, cancellationToken);
            return new WritingResult.PutRight(form with { Source = source, Widest = widest });
        }

        var record = new Record
        {
            Id = action.Form,
            ClusterId = typed.Cluster.Id,
            Kind = kind.Code,
            OwnerId = scope.Person.Id,
            CreatedAt = time.GetUtcNow(),
            Link = MessageAddress.Of(action.Link)?.AbsoluteUri,
            Origin = source?.Origin,
            OriginId = source?.Id,
            OriginPart = source?.Part,
        };
        record.Versions.Add(VersionOf(record, 1, typed, scope.Person.Id));
        db.Records.Add(record);
        return await KeptAsync(record, scope.Person, cancellationToken);
    }

    private async Task<WritingResult> ChangeAsync(SaveRecord action, CardInputs inputs, Person person, CancellationToken cancellationToken)
    {
        if (await FindToChangeAsync(action.Form, person, cancellationToken) is not ({ } details, { } scope))
        {
            return await WhyNotAsync(action.Form, person, cancellationToken);
        }

        if (details.Version.Version != action.Version)
        {
            var standing = await forms.ViewAsync(scope, details, null, cancellationToken);
            return new WritingResult.PutRight(standing with
            {
                Draft = standing.Draft with { Problems = new Dictionary<string, string> { [""] = Changed } },
            });
        }

        var widest = await forms.WidestAsync(details, person, cancellationToken);
        var typed = TypedRecord.Read(inputs, details.Kind, scope, (details.Version, widest), time.GetUtcNow());
        if (!typed.IsGood)
        {
            return new WritingResult.PutRight(await forms.ViewAsync(scope, details, typed.Draft, cancellationToken));
        }

        var next = VersionOf(details.Record, details.Version.Version + 1, typed, person.Id);
        db.RecordVersions.Add(next);
        return await KeptAsync(details.Record, person, cancellationToken);
    }

    private async Task<WritingResult> AddVersionAsync(
        Guid id, Person? person, Func<RecordDetails, DateOnly, RecordVersion> next, CancellationToken cancellationToken)
    {
        if (await FindToChangeAsync(id, person, cancellationToken) is not ({ } details, _))
        {
            return await WhyNotAsync(id, person, cancellationToken);
        }

        db.RecordVersions.Add(next(details, details.Cluster.Today(time.GetUtcNow())));
        return await KeptAsync(details.Record, person!, cancellationToken);
    }

    private async Task<WritingResult> KeptAsync(Record record, Person person, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var details = await OfAsync(record, person, cancellationToken);
        await index.PutAsync(details, cancellationToken);
        return new WritingResult.Kept(details);
    }

    private async Task<RecordDetails> OfAsync(Record record, Person person, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return (await reader.ReadAsync([record.Id], person.TenantId, cancellationToken))[0];
    }

    // A record is changed among the clusters that its writer may write for: it stays in its own.
    private async Task<(RecordDetails? Details, RecordScope? Scope)> FindToChangeAsync(
        Guid id, Person? person, CancellationToken cancellationToken)
    {
        if (person is null || await reader.FindAsync(id, person, cancellationToken) is not { Version.IsRetired: false } details
            || !person.MayChange(details.Record, details.Version))
        {
            return (null, null);
        }

        return (details, await forms.ScopeAsync(person, details.Cluster.Id, cancellationToken));
    }

    private async Task<WritingResult> WhyNotAsync(Guid id, Person? person, CancellationToken cancellationToken) =>
        person is not null && await reader.FindAsync(id, person, cancellationToken) is { } seen
            ? seen.Version.IsRetired ? new WritingResult.Refused("This record no longer holds. Nothing was changed.")
                : new WritingResult.Refused(NotTheirs) { IsDenied = true }
            : new WritingResult.Refused(NotFound) { IsDenied = true };

    private RecordVersion VersionOf(Record record, int number, TypedRecord typed, Guid by) => new()
    {
        RecordId = record.Id,
        Version = number,
        WrittenById = by,
        WrittenAt = time.GetUtcNow(),
        Text = typed.Text!,
        Fields = RecordFields.Write(typed.Fields),
        PsaId = typed.Psa?.Id,
        Department = typed.Department,
        Tags = typed.Tags,
        Visibility = typed.Visibility,
        ReviewOn = typed.ReviewOn,
    };

    private RecordVersion Next(RecordDetails details, Guid by, DateOnly? reviewOn, bool isRetired = false)
    {
        var version = details.Version;
        return new RecordVersion
        {
            RecordId = version.RecordId,
            Version = version.Version + 1,
            WrittenById = by,
            WrittenAt = time.GetUtcNow(),
            Text = version.Text,
            Fields = version.Fields,
            PsaId = version.PsaId,
            IndicatorId = version.IndicatorId,
            Department = version.Department,
            Tags = version.Tags,
            Visibility = version.Visibility,
            ReviewOn = reviewOn,
            IsRetired = isRetired,
        };
    }
}
