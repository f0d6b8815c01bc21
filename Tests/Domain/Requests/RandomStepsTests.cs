using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using static ClusterBot.Domain.Requests.RequestStep;
using static ClusterBot.Tests.Domain.Requests.SomeRequest;

namespace ClusterBot.Tests.Domain.Requests;

/// <summary>Random steps by random people, some of whom have left the register or were erased: only legal ones change anything.</summary>
public sealed class RandomStepsTests
{
    private static readonly RequestStep[] Steps = Enum.GetValues<RequestStep>();

    [Fact]
    public void Only_legal_steps_are_recorded_and_the_state_follows_from_them()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var run = 0; run < 500; run++)
        {
            var to = random.GetItems(Enum.GetValues<RequestRecipient>(), 1)[0];
            var people = Enumerable.Range(0, 8).Select(_ => Somebody(random)).ToList();
            var parties = Parties(to, random.Next(2) == 0 ? Role.BoardChair : Role.PermanentSecretary) with { Named = people[0] };
            var request = After(to, "board; permanent secretary");
            for (var tried = 0; tried < 40; tried++)
            {
                if (request.Events.Count > 0 && !request.IsOver() && random.Next(8) == 0)
                {
                    request.Tick(random.GetItems([.. RequestLifecycle.OfClock], 1)[0], At.AddMinutes(tried), At.AddMinutes(tried));
                }

                var (step, person, before) = (random.GetItems(Steps, 1)[0], people[random.Next(people.Count)], request.Events.Count);
                parties = parties with { Reached = request.Reached() };
                if (request.Refusal(step, person, parties) is null)
                {
                    Assert.True(person.ArchivedAt is null, Said(seed, run, $"{person.Name} left, and took {step}"));
                    request.Take(step, person.Id, At.AddMinutes(tried), ContentOf(step));
                    Assert.Equal(before + 1, request.Events.Count);
                }

                Holds(request, Said(seed, run, $"after {string.Join(' ', request.InOrder().Select(e => e.Step))}"));
            }
        }
    }

    private static void Holds(Request request, string said)
    {
        var taken = request.InOrder().Select(e => e.Step).ToList();
        Assert.True(taken.Count == 0 || (taken.IndexOf(Raise) == 0 && taken.LastIndexOf(Raise) == 0), said);
        Assert.True(taken.All(s => WaysOf(request).Contains(s)), said);
        // Each end of a challenge ends one that is open, and nobody closes past one.
        var challenge = taken.FindLastIndex(s => s == Challenge);
        var ended = taken.FindLastIndex(s => s is AnswerChallenge or WithdrawChallenge or Decide) > challenge;
        Assert.True((request.State() == RequestState.Challenged) == (challenge >= 0 && !ended && !request.IsOver()), said);
        Assert.True(request.InOrder().All(e => e.ById is null == RequestLifecycle.OfClock.Contains(e.Step)), said);
        var acts = taken.FindAll(s => !RequestLifecycle.OfClock.Contains(s));
        Assert.True(request.IsOver() == (acts.Count > 0 && RequestLifecycle.Endings.Contains(acts[^1])), said);
        Assert.True(acts.Count(s => s == TakeToBoard) <= 1, said);
        Assert.True(!acts.Contains(TakeToBoard) || taken.IndexOf(GoUp) < taken.IndexOf(TakeToBoard), said);
        Assert.True(
            !taken.Contains(Close) || taken.Take(taken.IndexOf(Close)).Contains(request.IsEscalation() ? Decide : Reply), said);
        foreach (var (at, step) in taken.Index().Where(one => one.Item == Reopen))
        {
            Assert.True(RequestLifecycle.Endings.Contains(taken[at - 1]), $"{said}, {step} at {at}");
        }

        Assert.Equal(Enumerable.Range(1, taken.Count), request.InOrder().Select(e => e.Sequence));
        // The order in which a database gives the events back says nothing.
        var shuffled = After(request.To);
        foreach (var happened in request.Events.OrderBy(_ => Guid.NewGuid()))
        {
            shuffled.Events.Add(happened);
        }

        Assert.True(shuffled.State() == request.State(), said);
    }

    private static RequestStep[] WaysOf(Request request) => request.IsEscalation()
        ? [Raise, Acknowledge, Challenge, AnswerChallenge, WithdrawChallenge, Decide, Withdraw, Close, Reopen, .. RequestLifecycle.OfClock]
        : [Raise, Acknowledge, Reply, TakeToBoard, Withdraw, Close, Reopen, .. RequestLifecycle.OfClock];

    private static Person Somebody(Random random)
    {
        var person = PersonWith(random.Next(2) == 0 ? From : To, random.GetItems(Enum.GetValues<Role>(), random.Next(1, 4)));
        switch (random.Next(6))
        {
            case 0:
                person.ArchivedAt = At;
                break;
            case 1:
                person.Erase();
                person.Roles.Clear();
                person.ArchivedAt = At;
                break;
            default:
                break;
        }

        return person;
    }

    private static string Said(int seed, int run, string what) => $"seed {seed}, run {run}: {what}";
}
