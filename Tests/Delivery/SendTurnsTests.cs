using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Pacing;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Delivery;

public class SendTurnsTests
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly SendGate _gate;

    public SendTurnsTests() => _gate = new SendGate(_time);

    [Fact]
    public async Task One_goes_when_what_became_of_the_one_before_is_recorded()
    {
        var (first, second) = (await Take(), Take());
        Assert.False(second.IsCompleted);
        _gate.Answered(first, Quick);
        Assert.False(second.IsCompleted);
        _gate.End(first);
        await second;
    }

    [Fact]
    public async Task An_alert_goes_before_all_that_wait_and_they_go_as_they_came()
    {
        var current = await Take();
        Task<SendSlot>[] waiting = [Take(), Take(), Take(OutboxMessagePriority.Answer), Take(OutboxMessagePriority.Alert)];
        var order = new List<int>();
        for (var n = 0; n < waiting.Length; n++)
        {
            _gate.End(current);
            order.Add(Array.FindIndex(waiting, turn => turn.IsCompleted && !order.Contains(Array.IndexOf(waiting, turn))));
            current = await waiting[order[n]];
        }

        Assert.Equal([3, 2, 0, 1], order);
    }

    [Fact]
    public async Task Alerts_without_end_starve_nobody()
    {
        var current = await Take();
        var routine = Take();
        var gone = 0;
        for (var alert = Take(OutboxMessagePriority.Alert); !routine.IsCompleted; gone++)
        {
            _gate.End(current);
            current = alert.IsCompleted ? await alert : await routine;
            alert = alert.IsCompleted ? Take(OutboxMessagePriority.Alert) : alert;
        }

        Assert.Equal(9, gone);
    }

    [Fact]
    public async Task Instead_of_a_request_that_is_not_answered_one_other_goes()
    {
        await AnswerAsync(Quick);
        await Take();
        var (second, third) = (Take(), Take());
        await GoesAfterAsync(SendGate.ForTheAnswer, second);
        Assert.False(third.IsCompleted);
        _gate.End(await second);
        await third;
    }

    [Fact]
    public async Task The_first_answer_of_a_process_may_take_longer()
    {
        await Take();
        var second = Take();
        await GoesAfterAsync(SendGate.ForTheFirstAnswer, second);
    }

    [Fact]
    public async Task Once_answered_late_it_holds_up_the_next_till_it_is_recorded()
    {
        await AnswerAsync(Quick);
        var late = await Take();
        _time.Advance(SendGate.ForTheAnswer);
        var (second, third) = (await Take(), Take());
        _gate.Answered(late, SendGate.ForTheAnswer);
        _gate.End(second);
        Assert.False(third.IsCompleted);
        _gate.End(late);
        await third;
    }

    [Fact]
    public async Task What_cannot_be_recorded_holds_up_nobody_for_ever()
    {
        _gate.Answered(await Take(), Quick);
        var second = Take();
        await GoesAfterAsync(SendGate.ForTheRecord, second);
    }

    [Fact]
    public async Task Where_answers_are_slow_nobody_waits_till_they_are_quick_again()
    {
        await AnswerAsync(TimeSpan.FromMilliseconds(20));
        var together = await Task.WhenAll(Take(), Take(), Take());
        Array.ForEach(together, _gate.End);
        await AnswerAsync(Quick);
        await Take();
        Assert.False(Take().IsCompleted);
    }

    [Fact]
    public async Task Where_many_wait_one_more_goes_at_the_same_time_for_each_twenty()
    {
        await Take();
        List<Task<SendSlot>> waiting = [.. Enumerable.Range(0, 19).Select(_ => Take())];
        Assert.DoesNotContain(waiting, turn => turn.IsCompleted);
        waiting.Add(Take());
        Assert.Equal(1, waiting.Count(turn => turn.IsCompleted));
    }

    private Task<SendSlot> Take(OutboxMessagePriority priority = OutboxMessagePriority.Routine) => _gate.TakeAsync(priority);

    private async Task GoesAfterAsync(TimeSpan patience, Task<SendSlot> next)
    {
        _time.Advance(patience - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await next;
    }

    private async Task AnswerAsync(TimeSpan answer)
    {
        for (var n = 0; n < 20; n++)
        {
            var slot = await Take();
            _gate.Answered(slot, answer);
            _gate.End(slot);
        }
    }
}
