using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Clocks;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration.History;

/// <summary>The requests of the demonstration, each with the steps that it has taken, by the rules that hold for all requests.</summary>
internal sealed class PastRequests(
    ClusterDbContext db, DemonstrationFiles files, RequestKindReader kinds, ReminderRules rules, TimeProvider time)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(10);

    public async Task LoadAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var people = await db.People.Where(p => p.TenantId == cluster.TenantId).ToListAsync(cancellationToken);
        var psas = await db.Psas.Include(p => p.Indicators).Where(p => p.ClusterId == cluster.Id).ToListAsync(cancellationToken);
        var steps = files.Rows("steps").ToLookup(row => row.Whole("request"));
        var kindsByKey = (await kinds.ReadAsync(cluster.TenantId, cancellationToken)).ToDictionary(kind => kind.Key);
        var (loaded, hours) = (new List<Request>(), cluster.Hours(rules));
        foreach (var row in files.Rows("requests"))
        {
            var taken = steps[row.Whole("number")].ToList();
            var psa = psas.Single(psa => psa.Number == row.Whole("psa"));
            var source = row["source"] is null ? null : loaded.Single(source => source.Number == row.Whole("source"));
            // What a decision raises is raised with it.
            var raisedAt = source?.InOrder().Last(happened => happened.Step == RequestStep.Decide).HappenedAt ?? At(taken[0], 0);
            var request = new Request
            {
                TenantId = cluster.TenantId,
                Number = row.Whole("number"),
                Kind = row.Text("kind"),
                FromPsaId = psa.Id,
                To = row.Text("kind") == RequestKind.EscalationKey ? RequestRecipient.Board
                    : row["to person"] is not null ? RequestRecipient.Person
                    : row["to psa"] is null ? RequestRecipient.Centre
                    : RequestRecipient.Psa,
                ToPersonId = IdOf(row["to person"], people),
                SourceId = source?.Id,
                ToPsaId = row["to psa"] is null ? null : psas.Single(to => to.Number == row.Whole("to psa")).Id,
                IndicatorId = row["indicator"] is null
                    ? null
                    : psa.Indicators.Single(indicator => indicator.Position == row.Whole("indicator")).Id,
                RaisedById = ById(taken[0], people),
                RaisedAt = raisedAt,
                Need = row.Text("need"),
                DueOn = Today.AddDays(row.Whole("due in")),
                Policy = RequestPolicy.Of(kindsByKey[row.Text("kind")], RequestSeverity.Ordinary),
            };
            for (var i = 0; i < taken.Count; i++)
            {
                var at = i == 0 ? raisedAt : At(taken[i], i);
                Tick(request, hours, at);
                request.Take(StepOf(taken[i]), ById(taken[i], people), at, ContentOf(taken[i], people));
            }

            Tick(request, hours, time.GetUtcNow());
            loaded.Add(request);
        }

        db.Requests.AddRange(loaded);
        await db.SaveChangesAsync(cancellationToken);
    }

    // The clock of each request acted in its time: else it would do at the first start what two years had brought.
    private static void Tick(Request request, WorkingHours hours, DateTimeOffset until)
    {
        if (request.Events.Count == 0)
        {
            return;
        }

        var from = request.InOrder().Last().HappenedAt;
        var days = Enumerable.Range(0, (int)(until - from).TotalDays + 1).Select(day => from.AddDays(day));
        foreach (var tick in days.Append(until).SelectMany(at => request.Due(hours, at)))
        {
            request.Tick(tick.Step, tick.DueAt, tick.FiresAt);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private DateTimeOffset At(DemonstrationRow step, int place) =>
        WorkingDay.OnOrBefore(new DateTimeOffset(Today.AddDays(-step.Whole("days ago")), default, TimeSpan.Zero))
            .Add(Morning).AddMinutes(20 * place);

    private static Guid ById(DemonstrationRow step, List<Person> people) =>
        people.Single(person => person.Email == step.Text("by")).Id;

    private static Guid? IdOf(string? email, List<Person> people) => people.Find(person => email is not null && person.Email == email)?.Id;

    private static RequestStep StepOf(DemonstrationRow step) =>
        Enum.Parse<RequestStep>(step.Text("step").Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

    private StepContent ContentOf(DemonstrationRow step, List<Person> people) => new(
        step["text"],
        step["answer"] is { } answer ? Enum.Parse<RequestAnswer>(answer, ignoreCase: true) : null,
        step["given in"] is null ? null : Today.AddDays(step.Whole("given in")))
    {
        OwnerId = IdOf(step["owner"], people),
    };
}
