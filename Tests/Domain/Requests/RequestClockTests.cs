using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Clocks;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Tests.Domain.Requests;

/// <summary>The clock of a request: working time, each deadline once, whatever happens between.</summary>
public sealed class RequestClockTests
{
    private static readonly DateTimeOffset Year = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly WorkingHours Hours = HoursOf(Nation.EnglandAndWales);

    [Fact]
    public void Two_working_days_from_the_day_before_Christmas_end_after_the_holidays()
    {
        var raised = London(2026, 12, 24, 15);
        var request = Raised(raised, new DateOnly(2027, 1, 29));

        Assert.Empty(request.Due(Hours, London(2026, 12, 28, 12)));
        // Friday the 25th is Christmas, Monday the 28th stands for Boxing Day: the 29th is the first day, and half of the time is over.
        Assert.Equal([RequestStep.Nudge], request.Due(Hours, London(2026, 12, 29, 15)).Select(tick => tick.Step));
        Assert.Equal(London(2026, 12, 30, 15), request.Deadlines(Hours)[0].EndsAt);
    }

    [Fact]
    public void A_deadline_of_downtime_counts_once_on_return_and_is_marked_late()
    {
        var request = Raised(London(2026, 12, 1, 9), new DateOnly(2026, 12, 4));
        var back = London(2026, 12, 7, 11);

        var due = request.Due(Hours, back);

        Assert.Equal([RequestStep.GoUp, RequestStep.GoUp], due.Select(tick => tick.Step));
        var happened = due.Select(tick => request.Tick(tick.Step, tick.DueAt, back)).ToList();
        Assert.All(happened, tick => Assert.True(tick.IsLate(Hours)));
        Assert.Empty(request.Due(Hours, back));
        Assert.Equal([LadderLevel.Board, LadderLevel.PermanentSecretary], request.Reached());
    }

    [Fact]
    public void What_stays_open_is_raised_again_three_times_and_then_left_to_the_leads()
    {
        var request = Raised(London(2026, 12, 1, 9), new DateOnly(2026, 12, 4));
        request.Take(RequestStep.Acknowledge, Guid.NewGuid(), London(2026, 12, 1, 10));
        var steps = new List<RequestStep>();
        for (var at = London(2026, 12, 1, 10); at < London(2027, 6, 1, 9); at += TimeSpan.FromHours(1))
        {
            foreach (var tick in request.Due(Hours, at))
            {
                steps.Add(request.Tick(tick.Step, tick.DueAt, at).Step);
            }
        }

        Assert.Equal(
            [RequestStep.Nudge, RequestStep.GoUp, RequestStep.RaiseAgain, RequestStep.RaiseAgain, RequestStep.RaiseAgain,
                RequestStep.LeaveToLead],
            steps);
    }

    /// <summary>
    /// A year of requests with random days and steps of people, holidays of three nations, two changes of the clocks, and outages of up to
    /// two weeks: each deadline that passes while it holds goes up once, at the first look from its time on.
    /// </summary>
    [Fact]
    public void No_deadline_of_a_year_is_missed_and_none_counts_twice()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var run = 0; run < 20; run++)
        {
            var said = $"seed {seed}, run {run}";
            var hours = HoursOf(random.GetItems(Enum.GetValues<Nation>(), 1)[0]);
            var raised = Year.AddMinutes(random.Next(250 * 24 * 60));
            var request = Raised(raised, DateOnly.FromDateTime(raised.UtcDateTime).AddDays(random.Next(0, 60)));
            var owed = new Dictionary<DateTimeOffset, DateTimeOffset>();
            for (var at = raised; at < raised.AddDays(110); at += Outage(random))
            {
                if (random.Next(400) == 0 && request.OpenSteps() is [_, ..] open)
                {
                    var step = open[random.Next(open.Count)];
                    request.Take(step, Guid.NewGuid(), at, SomeRequest.ContentOf(step));
                }

                var over = request.IsOver() || request.State() is RequestState.Replied or RequestState.Decided;
                foreach (var deadline in over ? [] : request.Deadlines(hours).Where(deadline => hours.NextAt(deadline.EndsAt) <= at))
                {
                    owed.TryAdd(deadline.EndsAt, at);
                }

                foreach (var tick in request.Due(hours, at))
                {
                    Assert.True(hours.IsAt(tick.FiresAt), $"{said}: {tick.Step} at {tick.FiresAt:O} is no working time");
                    request.Tick(tick.Step, tick.DueAt, at);
                }

                Assert.True(request.Due(hours, at).Count == 0, $"{said}: something is due twice at {at:O}");
            }

            var ups = request.Events.Where(happened => happened.Step == RequestStep.GoUp)
                .ToDictionary(e => e.DueAt!.Value, e => e.HappenedAt);
            Assert.True(
                owed.OrderBy(e => e.Key).SequenceEqual(ups.OrderBy(e => e.Key)),
                $"{said}: owed {string.Join(", ", owed.OrderBy(e => e.Key))}; went up {string.Join(", ", ups.OrderBy(e => e.Key))}");
        }
    }

    private static TimeSpan Outage(Random random) =>
        random.Next(150) == 0 ? TimeSpan.FromMinutes(random.Next(14 * 24 * 60)) : TimeSpan.FromMinutes(30 + random.Next(90));

    private static Request Raised(DateTimeOffset at, DateOnly dueOn)
    {
        var request = new Request
        {
            TenantId = "t",
            Number = 1,
            Kind = "data",
            FromPsaId = Guid.NewGuid(),
            To = RequestRecipient.Psa,
            RaisedById = Guid.NewGuid(),
            RaisedAt = at,
            Need = "Housing data",
            DueOn = dueOn,
            Policy = new RequestPolicy
            {
                AcknowledgeDays = 2,
                AnswerDays = 5,
                CloseDays = 10,
                Ladder = "board; permanent secretary; centre",
            },
        };
        request.Take(RequestStep.Raise, request.RaisedById, at);
        return request;
    }

    private static WorkingHours HoursOf(Nation nation) => new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), new WorkingDays(nation), new TimeOnly(9, 0), new TimeOnly(17, 0));

    private static DateTimeOffset London(int year, int month, int day, int hour)
    {
        var local = new DateTime(year, month, day, hour, 0, 0);
        return new DateTimeOffset(local, Hours?.Zone.GetUtcOffset(local) ?? TimeSpan.Zero);
    }
}
