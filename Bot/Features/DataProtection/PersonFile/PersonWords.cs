using ClusterBot.Bot.Features.DataProtection.Erasure;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.PersonFile;

/// <summary>A person's own words, and the texts in which others named them.</summary>
internal sealed class PersonWords(ClusterDbContext db, RegisterPlaces places, Person person)
{
    private const string Stays = "stays in the public record, without the name";

    private readonly List<Guid?> _about = [];

    /// <summary>The PSAs and indicators that were spoken of.</summary>
    public IReadOnlyList<Guid?> About => _about;

    public async Task<Holding> AnswersAsync(CancellationToken cancellationToken)
    {
        var answers = await db.Answers.AsNoTracking().Where(a => a.AnsweredById == person.Id)
            .Join(db.CheckIns, a => a.CheckInId, c => c.Id, (a, c) => new { c.PsaId, Answer = a })
            .OrderBy(a => a.Answer.AnsweredAt).ToListAsync(cancellationToken);
        return Kind(
            "Answers to check-ins",
            Stays,
            "answers",
            ["marking", "psa", "answeredAt", "version", "nothingNew", "bigPicture", "theme", "sideEffects", "anythingElse",
                "notThisRoundBecause", "correctedBecause"],
            [.. answers.Select(a => Row(a.PsaId, [places.Psa(a.PsaId), .. Cells(a.Answer)]))]);
    }

    /// <summary>Returns the answers that were typed and not saved.</summary>
    public async Task<Holding> DraftsAsync(CancellationToken cancellationToken)
    {
        var drafts = await db.Drafts.AsNoTracking().Where(d => d.PersonId == person.Id)
            .Join(db.CheckIns, d => d.CheckInId, c => c.Id, (d, c) => new { c.PsaId, d.SavedAt, d.Typed })
            .OrderBy(d => d.SavedAt).ToListAsync(cancellationToken);
        return Kind("Answers typed and not saved", "removed", "drafts", ["marking", "psa", "savedAt", "typed"], [.. drafts.Select(d =>
            Row(d.PsaId, places.Psa(d.PsaId), d.SavedAt, d.Typed))]);
    }

    public async Task<Holding> ReadingsAsync(CancellationToken cancellationToken)
    {
        var readings = await db.Readings.AsNoTracking().Where(r => r.RecordedById == person.Id).OrderBy(r => r.RecordedAt)
            .ToListAsync(cancellationToken);
        var judged = await db.Set<AnswerRow>().AsNoTracking()
            .Join(
                db.Answers.Where(a => a.AnsweredById == person.Id), r => r.AnswerId, a => a.Id,
                (r, a) => new
                {
                    r.IndicatorId,
                    a.AnsweredAt,
                    r.Value,
                    r.Status,
                    r.Confidence,
                    r.ForCitizens,
                    r.DiffersBecause,
                    r.NotThisRoundBecause,
                })
            .Where(r => r.Status != null || r.Confidence != null || r.ForCitizens != null || r.DiffersBecause != null
                || r.NotThisRoundBecause != null)
            .OrderBy(r => r.AnsweredAt).ToListAsync(cancellationToken);
        return Kind(
            "Figures and judgements",
            Stays,
            "figures",
            ["marking", "indicator", "recordedAt", "period", "value", "judgement", "confidence", "forCitizens", "differsBecause",
                "notThisRoundBecause"],
        [
            .. readings.Select(r => Row(
                r.IndicatorId, places.Indicator(r.IndicatorId), r.RecordedAt, r.Period.Notation, r.Value, null, null, null, null, null)),
            .. judged.Select(r => Row(
                r.IndicatorId, places.Indicator(r.IndicatorId), r.AnsweredAt, null, r.Value, r.Status?.ToString(), r.Confidence?.ToString(),
                r.ForCitizens, r.DiffersBecause, r.NotThisRoundBecause)),
        ]);
    }

    public async Task<Holding> RequestsAsync(CancellationToken cancellationToken)
    {
        var raised = await db.Requests.AsNoTracking().Where(r => r.RaisedById == person.Id || r.ToPersonId == person.Id)
            .OrderBy(r => r.RaisedAt).ToListAsync(cancellationToken);
        _about.AddRange(raised.Select(r => r.ToPsaId));
        return Kind(
            "Requests to the board, other PSAs and the Centre", Stays, "requests",
            ["marking", "psa", "number", "kind", "raisedAt", "asked", "need", "dueOn"],
            [.. raised.Select(r =>
                Row(
                    r.FromPsaId, places.Psa(r.FromPsaId), r.Number, r.Kind, r.RaisedAt,
                    r.To == RequestRecipient.Psa ? places.Psa(r.ToPsaId) : RequestLabels.Recipient(r.To, null), r.Need, r.DueOn))]);
    }

    public async Task<Holding> RequestEventsAsync(CancellationToken cancellationToken)
    {
        var events = await db.RequestEvents.AsNoTracking().Where(e => e.ById == person.Id || e.OwnerId == person.Id)
            .Join(
                db.Requests, e => e.RequestId, r => r.Id,
                (happened, about) => new { about.FromPsaId, about.ToPsaId, about.Number, Event = happened })
            .OrderBy(e => e.Event.HappenedAt).ToListAsync(cancellationToken);
        _about.AddRange(events.Select(e => e.ToPsaId));
        return Kind(
            "Steps of requests: challenges, decisions, replies", Stays, "request-steps",
            ["marking", "psa", "request", "happenedAt", "step", "answer", "text", "fields", "givenOn"],
            [.. events.Select(e =>
                Row(
                    e.FromPsaId, places.Psa(e.FromPsaId), e.Number, e.Event.HappenedAt, e.Event.Step.ToString(),
                    e.Event.Answer?.ToString(), e.Event.Text, e.Event.Fields, e.Event.GivenOn))]);
    }

    public async Task<Holding> MessagesAsync(CancellationToken cancellationToken)
    {
        var messages = await TenantTexts.Messages(db, person.TenantId)
            .Where(m => m.AuthorAadObjectId == person.AadObjectId || (m.AuthorAadObjectId == null && m.AuthorName == person.Name))
            .AsNoTracking().OrderBy(m => m.PostedAt).ToListAsync(cancellationToken);
        return Kind(
            "Good-practice messages", "removed, and the summaries that show them", "messages", ["channel", "thread", "postedAt", "text"],
            [.. messages.Select(m =>
                (object?[])[m.ConversationId, m.ThreadId, m.PostedAt, m.Text])]);
    }

    /// <summary>Returns the versions of records that the person wrote.</summary>
    public async Task<Holding> RecordsAsync(CancellationToken cancellationToken)
    {
        var written = await db.RecordVersions.AsNoTracking()
            .Join(db.Records, v => v.RecordId, r => r.Id, (version, record) => new { Version = version, Record = record })
            .Where(both => both.Version.WrittenById == person.Id || both.Record.OwnerId == person.Id)
            .OrderBy(both => both.Version.WrittenAt).ToListAsync(cancellationToken);
        return Kind(
            "Records written down", Stays, "records",
            ["marking", "kind", "writtenAt", "version", "text", "fields", "psa", "department", "tags", "seenBy", "reviewOn", "retired"],
            [.. written.Select(both => Row(
                both.Record.ClusterId, both.Record.Kind, both.Version.WrittenAt, both.Version.Version, both.Version.Text,
                both.Version.Fields,
                places.Psa(both.Version.PsaId), both.Version.Department, both.Version.Tags, both.Version.Visibility.ToString(),
                both.Version.ReviewOn, both.Version.IsRetired))]);
    }

    public async Task<Holding> MentionsAsync(CancellationToken cancellationToken)
    {
        var words = new PersonDataText(person);
        var rows = new List<object?[]>();
        await foreach (var text in TenantTexts.ReadAsync(db, person.TenantId, cancellationToken))
        {
            var (about, by, at) = text.Origin;
            if (by != person.Id && words.AreIn(text.Words()))
            {
                rows.Add([places.Marking(about), text.Kind, at, text.Text]);
                _about.Add(about);
            }
        }

        return Kind("Texts of others that name them", "the name is replaced", "mentions", ["marking", "kind", "writtenAt", "text"], rows);
    }

    private static object?[] Cells(Answer a) =>
        [a.AnsweredAt, a.Version, a.NothingNew, a.BigPicture, a.Theme, a.SideEffects, a.AnythingElse, a.NotThisRoundBecause,
            a.CorrectedBecause];

    private object?[] Row(Guid about, params object?[] cells)
    {
        _about.Add(about);
        return [places.Marking(about), .. cells];
    }

    private static Holding Kind(string what, string onErasure, string name, string[] columns, IReadOnlyList<object?[]> rows) =>
        new(what, onErasure, new Table(name, columns, rows));
}
