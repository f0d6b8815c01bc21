using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Reports;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Reports;

/// <summary>
/// Composes reports on a cluster, or on one PSA of it. What is more sensitive than the cluster is in none of them, not even as a number:
/// it reaches its own route alone. A report to one person has what concerns that person, too, and bears its marking.
/// </summary>
internal sealed class ReportReader(
    ClusterDbContext db, IndicatorReader indicators, RequestReader requests, DecisionReader decisions, TimeProvider time)
{
    /// <param name="outline">What it is composed of.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="number">The PSA; null for all of the cluster.</param>
    /// <param name="since">Since when it says what moved.</param>
    /// <param name="to">The one person who reads it, with roles; null for a report to several.</param>
    public async Task<Report> ReadAsync(
        ReportOutline outline, Cluster cluster, int? number, ReportSpan since, Person? to, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(cluster, number, since.At, to, cancellationToken);
        return new Report
        {
            Title = outline.Title,
            Subject = number is null || facts.Psas.Count == 0 ? cluster.Name : $"PSA {number}: {facts.Psas[0].Title}",
            Marking = facts.Open.Select(details => details.Marking).Append(cluster.Marking).Max(),
            AsAt = cluster.Local(facts.Now),
            InSight = outline.InSight,
            RestIsIn = outline.RestIsIn,
            DueOn = since.DueOn,
            SinceOn = cluster.Today(since.At),
            IsSinceLastReport = since.IsLastReport,
            MeetingOn = since.MeetingOn,
            Opening = outline.Opening(facts),
            Sections = [.. outline.Sections.Select(kind => Section(kind, facts))],
            Psas =
            [
                .. facts.Psas.Select(psa => new ReportPsa(psa.Number, psa.Title) { Chart = FigureSections.Chart(facts, psa) }),
            ],
        };
    }

    private async Task<ReportFacts> FactsAsync(
        Cluster cluster, int? number, DateTimeOffset since, Person? to, CancellationToken cancellationToken)
    {
        var psas = await db.Psas.AsNoTracking().Include(p => p.Indicators.Where(i => i.ArchivedAt == null))
            .Where(p => p.ClusterId == cluster.Id && p.ArchivedAt == null && (number == null || p.Number == number))
            .OrderBy(p => p.Number).ToListAsync(cancellationToken);
        var ids = psas.ConvertAll(psa => psa.Id);
        var now = time.GetUtcNow();
        var owners = await db.RolesInForce(RegisterDay.Of(now))
            .Where(r => r.Role == Role.SeniorResponsibleOwner && r.PsaId != null && ids.Contains(r.PsaId.Value))
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { r.PsaId, p.Name }).ToListAsync(cancellationToken);
        bool MayBeIn(RequestDetails details) => details.Marking <= cluster.Marking;
        return new ReportFacts
        {
            Cluster = cluster,
            Psas = psas,
            Now = now,
            Since = since,
            Known = await indicators.ReadAsync(psas, cancellationToken),
            Before = await indicators.AsAtAsync(psas, since, cancellationToken),
            Owners = owners.GroupBy(o => o.PsaId!.Value).ToDictionary(of => of.Key, of => string.Join(", ", of.Select(o => o.Name))),
            Reader = to,
            Open = [.. (await requests.OpenAmongAsync(ids, cancellationToken))
                .Where(details => MayBeIn(details) || (to is not null && details.Concerns(to)))],
            Decisions = [.. (await decisions.ReadAsync(ids, cancellationToken)).Where(decision => MayBeIn(decision.Source))],
        };
    }

    private static ReportSection Section(ReportSectionKind kind, ReportFacts facts) => kind switch
    {
        ReportSectionKind.Status => new(kind, "Status", "No PSA is in the register.", FigureSections.Status(facts)),
        ReportSectionKind.Indicators => new(kind, "Indicators", "No indicator is in the register.", FigureSections.Indicators(facts)),
        ReportSectionKind.Moved => new(
            kind, $"What moved since {Cards.CardDates.Day(facts.Cluster.Today(facts.Since))}", "No figure moved.",
            FigureSections.Moved(facts)),
        ReportSectionKind.ForDecision => new(
            kind, "What the board is asked to decide", "Nothing waits for a decision of the board.", RequestSections.ForDecision(facts)),
        ReportSectionKind.OpenRequests => new(
            kind, "Open requests to the board, the oldest first", "No request to the board is open.", RequestSections.Open(facts)),
        ReportSectionKind.Decisions => new(
            kind, "Decisions", "The board has decided nothing yet that is recorded here.", DecisionSection.Build(facts)),
        ReportSectionKind.Asks => new(
            kind, "Asks owed to and by the PSAs", "No other request is open.", RequestSections.Asks(facts)),
        ReportSectionKind.Tensions => new(kind, "Tensions between policies", "No tension is open.", RequestSections.Tensions(facts)),
        ReportSectionKind.ForReader => new(kind, "What waits for you", "Nothing waits for you.", ReaderSections.ForReader(facts)),
        ReportSectionKind.Decided => new(
            kind, $"Decided since {Cards.CardDates.Day(facts.Cluster.Today(facts.Since))}", "The board decided nothing.",
            DecisionSection.Decided(facts)),
        ReportSectionKind.WouldHelp => new(
            kind, "What would help", "Nothing is asked of departments or the Centre, and nothing else is overdue.",
            ReaderSections.WouldHelp(facts)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such section."),
    };
}

/// <summary>The time since which a report says what moved.</summary>
/// <param name="At">The time.</param>
/// <param name="IsLastReport">True when that is when the last report of its kind was sent.</param>
/// <param name="MeetingOn">The meeting that the report is for; null when none is known.</param>
internal sealed record ReportSpan(DateTimeOffset At, bool IsLastReport, DateOnly? MeetingOn = null)
{
    /// <summary>The day on which the report was due, when it is sent later; null when it is not late.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>The facts that the sections of a report are made from, read once.</summary>
internal sealed record ReportFacts
{
    public required Cluster Cluster { get; init; }

    public required IReadOnlyList<Psa> Psas { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required IReadOnlyDictionary<Guid, IndicatorView> Known { get; init; }

    /// <summary>The same as it was known at <see cref="Since"/>.</summary>
    public required IReadOnlyDictionary<Guid, IndicatorView> Before { get; init; }

    public required IReadOnlyDictionary<Guid, string> Owners { get; init; }

    /// <summary>The one person who reads the report; null for a report to several.</summary>
    public Person? Reader { get; init; }

    /// <summary>Open requests of and to the PSAs, the most urgent first.</summary>
    public required IReadOnlyList<RequestDetails> Open { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<BoardDecision> Decisions { get; init; }

    public DateOnly Today => Cluster.Today(Now);
}
