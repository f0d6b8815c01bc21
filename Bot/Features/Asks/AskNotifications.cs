using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Asks;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>
/// Tells those who are asked and those who ask, and keeps every copy of the card at the state that holds. Where nobody who is
/// asked is reached in person, the card goes to their channel.
/// </summary>
internal sealed class AskNotifications(ClusterDbContext db, MessageOutbox outbox, AskViewReader reader, TimeProvider time)
{
    private DateOnly Today => RegisterDay.Of(time.GetUtcNow());

    /// <summary>Shows the ask as it stands to all whom it concerns.</summary>
    public async Task<AskView> ShowAsync(AskDetails it, CancellationToken token)
    {
        var (view, notifiedPeople) = await ReachAsync(it, token);
        if (it.Version > 1)
        {
            await UpdateAsync(it, view, $"{it.Version}/{notifiedPeople.Version}");
        }

        return view;
    }

    /// <summary>Shows what became of the messages. Of whoever could not be told, the asking side and the cluster leads hear once.</summary>
    public async Task FollowAsync(AskDetails it, CancellationToken token)
    {
        var (view, notifiedPeople) = await ReachAsync(it, token);
        if (notifiedPeople.HasOutcome)
        {
            await UpdateAsync(it, view, $"{it.Version}/{notifiedPeople.Version}");
        }

        if (notifiedPeople.Refused.Count > 0)
        {
            var askers = await AskersAsync(it, token);
            var leads = await db.WhoLeadsAsync(it.From, Today, token);
            await TellRefusedAsync(it, view with { IsForAsker = true }, notifiedPeople, askers);
            await TellRefusedAsync(
                it, view with { IsForAsker = false }, notifiedPeople,
                [.. leads.ExceptBy(askers.Select(asker => asker.Id), lead => lead.Id)]);
        }
    }

    /// <summary>Shows the ask as it stands on the copies that were posted, and tells nobody.</summary>
    /// <param name="it">The ask.</param>
    /// <param name="version">Names why, so that the same occasion shows it once.</param>
    public async Task ShowCopiesAsync(AskDetails it, string version, CancellationToken token) =>
        await UpdateAsync(it, await reader.ReadAsync(it, token), version);

    /// <summary>Posts a card once more into somebody's personal chat.</summary>
    /// <param name="it">The ask.</param>
    /// <param name="person">Who.</param>
    /// <param name="face">Which card.</param>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task<ToPersonResult> PostAgainAsync(AskDetails it, Person person, string face, string occasion, CancellationToken token)
    {
        var view = await reader.ReadAsync(it, token) with { IsForAsker = face == AskCardVariant.Asker };
        return await outbox.ToPersonAsync(person, Message(it, view), $"{it.Key}/{face}/{person.Id:N}/{occasion}", Options(face));
    }

    /// <summary>Says in a new line what happened: a reply to who asked, a withdrawal to those who were asked.</summary>
    public async Task TellStepAsync(AskDetails it, AskView view, CancellationToken token)
    {
        var concerned = view.Events[^1].Step switch
        {
            AskStep.Reply => await AskersAsync(it, token),
            AskStep.Withdraw => await AskedAsync(it, token),
            _ => [],
        };
        await TellAsync(concerned, AskNotificationText.Of(view), $"{it.Key}/news/{it.Version}");
    }

    /// <summary>Those whom it goes to.</summary>
    public async Task<List<Person>> AskedAsync(AskDetails it, CancellationToken token)
    {
        var people = await db.WithRoleAsync(it.Parties.To ?? it.Parties.From, [.. it.Parties.Replying], Today, token);
        return [.. people.Where(p => p.TenantId == it.From.TenantId)];
    }

    private async Task<(AskView View, NotifiedPeople Reach)> ReachAsync(AskDetails it, CancellationToken token)
    {
        var view = await reader.ReadAsync(it, token);
        var notifiedPeople = new NotifiedPeople();
        foreach (var person in await AskedAsync(it, token))
        {
            notifiedPeople.Note(person.Name, await CardToAsync(it, view, person, AskCardVariant.Asked));
        }

        if (!notifiedPeople.HasHope)
        {
            await PostToChannelAsync(it, view, notifiedPeople, token);
        }

        view = view with { Told = notifiedPeople.Told, Telling = notifiedPeople.Telling, NotTold = notifiedPeople.NotTold };
        foreach (var owner in await AskersAsync(it, token))
        {
            if (await CardToAsync(it, view with { IsForAsker = true }, owner, AskCardVariant.Asker) is { Problem: { } problem })
            {
                view = view with { NotTold = [.. view.NotTold, problem] };
            }
        }

        return (view, notifiedPeople);
    }

    // Who asked, and the PSA's SRO if a deputy asked.
    private async Task<List<Person>> AskersAsync(AskDetails it, CancellationToken token)
    {
        var asker = await db.People.SingleAsync(p => p.Id == it.Ask.AskedById, token);
        var sros = await db.WithRoleAsync(it.Parties.From, [Role.SeniorResponsibleOwner], Today, token);
        return [.. asker.ArchivedAt is null ? [asker] : Array.Empty<Person>(), .. sros.Where(p =>
            p.Id != asker.Id && p.TenantId == it.From.TenantId)];
    }

    private async Task PostToChannelAsync(AskDetails it, AskView view, NotifiedPeople notifiedPeople, CancellationToken token)
    {
        var (purpose, whose) = it.Parties.To is null
            ? (ChannelPurpose.DeliveryBoard, "delivery board's channel")
            : (ChannelPurpose.Cluster, "channel");
        var found = await db.FindChannelAsync(it.To.Id, purpose, token);
        if (found is not null && !found.Sees(it.From))
        {
            notifiedPeople.NoteMissing($"Not everybody in the {whose} of {it.To.Name} may see this, so nothing was posted there.");
        }
        else if (found is { } channel)
        {
            var posted = await outbox.StartThreadAsync(channel, Message(it, view), $"{it.Key}/channel", Options(AskCardVariant.Asked));
            notifiedPeople.Note($"the {whose} of {it.To.Name}", posted);
        }
        else
        {
            notifiedPeople.NoteMissing($"No {whose} is linked for {it.To.Name}, so nothing was posted there.");
        }
    }

    private Task TellRefusedAsync(AskDetails it, AskView view, NotifiedPeople notifiedPeople, List<Person> people) => TellAsync(
        people,
        $"{AskCard.Summary(view)}: {string.Join(' ', notifiedPeople.NotTold)} "
            + $"{EscalationLabels.Told(notifiedPeople.Told, notifiedPeople.Telling)}",
        $"{it.Key}/refused/{notifiedPeople.Refused.Count}");

    private async Task TellAsync(List<Person> people, string line, string key)
    {
        foreach (var person in people)
        {
            await outbox.ToPersonAsync(person, OutboundMessage.Text(line), $"{key}/{person.Id:N}");
        }
    }

    private Task UpdateAsync(AskDetails it, AskView view, string version) =>
        outbox.UpdateAllAsync(it.Key, copy => Message(it, view with { IsForAsker = copy.Face == AskCardVariant.Asker }), version);

    private Task<ToPersonResult> CardToAsync(AskDetails it, AskView view, Person person, string face) =>
        outbox.ToPersonAsync(person, Message(it, view), $"{it.Key}/{face}/{person.Id:N}", Options(face));

    private static OutboxOptions Options(string face) => new() { Face = face };

    private static PostableCard Message(AskDetails it, AskView view) =>
        new(it.Key, AskCard.Build(view)) { Summary = AskCard.Summary(view) };
}
