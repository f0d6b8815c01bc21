using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Queries;
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
internal sealed class AskAlerts(ClusterDbContext db, MessageOutbox outbox, AskViews views, TimeProvider time)
{
    private DateOnly Today => RegisterDay.Of(time.GetUtcNow());

    /// <summary>Shows the ask as it stands to all whom it concerns.</summary>
    public async Task<AskView> ShowAsync(AskCase it, CancellationToken token)
    {
        var (view, reach) = await ReachAsync(it, token);
        if (it.Version > 1)
        {
            await UpdateAsync(it, view, $"{it.Version}/{reach.Version}");
        }

        return view;
    }

    /// <summary>Shows what became of the messages. Of whoever could not be told, the asking side and the cluster leads hear once.</summary>
    public async Task FollowAsync(AskCase it, CancellationToken token)
    {
        var (view, reach) = await ReachAsync(it, token);
        if (reach.HasOutcome)
        {
            await UpdateAsync(it, view, $"{it.Version}/{reach.Version}");
        }

        if (reach.Refused.Count > 0)
        {
            var askers = await AskersAsync(it, token);
            var leads = await db.WhoLeadsAsync(it.From, Today, token);
            await TellRefusedAsync(it, view with { IsForAsker = true }, reach, askers);
            await TellRefusedAsync(it, view with { IsForAsker = false }, reach, [.. leads.ExceptBy(askers.Select(asker => asker.Id), lead => lead.Id)]);
        }
    }

    /// <summary>Shows the ask as it stands on the copies that were posted, and tells nobody.</summary>
    /// <param name="it">The ask.</param>
    /// <param name="version">Names why, so that the same occasion shows it once.</param>
    /// <param name="token">Ends the attempt.</param>
    public async Task ShowCopiesAsync(AskCase it, string version, CancellationToken token) => await UpdateAsync(it, await views.ReadAsync(it, token), version);

    /// <summary>Posts a card once more into somebody's personal chat.</summary>
    /// <param name="it">The ask.</param>
    /// <param name="person">Who.</param>
    /// <param name="face">Which card.</param>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    /// <param name="token">Ends the attempt.</param>
    public async Task<ToPersonResult> PostAgainAsync(AskCase it, Person person, string face, string occasion, CancellationToken token)
    {
        var view = await views.ReadAsync(it, token) with { IsForAsker = face == AskFaces.Asker };
        return await outbox.ToPersonAsync(person, Message(it, view), $"{it.Key}/{face}/{person.Id:N}/{occasion}", Options(face));
    }

    /// <summary>Says in a new line what happened: a reply to who asked, a withdrawal to those who were asked.</summary>
    public async Task TellStepAsync(AskCase it, AskView view, CancellationToken token)
    {
        var concerned = view.Events[^1].Step switch
        {
            AskStep.Reply => await AskersAsync(it, token),
            AskStep.Withdraw => await AskedAsync(it, token),
            _ => [],
        };
        await TellAsync(concerned, AskNews.Of(view), $"{it.Key}/news/{it.Version}");
    }

    /// <summary>Those whom it goes to.</summary>
    public async Task<List<Person>> AskedAsync(AskCase it, CancellationToken token)
    {
        var people = await db.WithRoleAsync(it.Parties.To ?? it.Parties.From, [.. it.Parties.Replying], Today, token);
        return [.. people.Where(p => p.TenantId == it.From.TenantId)];
    }

    private async Task<(AskView View, Reach Reach)> ReachAsync(AskCase it, CancellationToken token)
    {
        var view = await views.ReadAsync(it, token);
        var reach = new Reach();
        foreach (var person in await AskedAsync(it, token))
        {
            reach.Note(person.Name, await CardToAsync(it, view, person, AskFaces.Asked));
        }

        if (!reach.HasHope)
        {
            await PostToChannelAsync(it, view, reach, token);
        }

        view = view with { Told = reach.Told, Telling = reach.Telling, NotTold = reach.NotTold };
        foreach (var owner in await AskersAsync(it, token))
        {
            if (await CardToAsync(it, view with { IsForAsker = true }, owner, AskFaces.Asker) is { Problem: { } problem })
            {
                view = view with { NotTold = [.. view.NotTold, problem] };
            }
        }

        return (view, reach);
    }

    // Who asked, and the PSA's SRO if a deputy asked.
    private async Task<List<Person>> AskersAsync(AskCase it, CancellationToken token)
    {
        var asker = await db.People.SingleAsync(p => p.Id == it.Ask.AskedById, token);
        var sros = await db.WithRoleAsync(it.Parties.From, [Role.SeniorResponsibleOwner], Today, token);
        return [.. asker.ArchivedAt is null ? [asker] : Array.Empty<Person>(), .. sros.Where(p => p.Id != asker.Id && p.TenantId == it.From.TenantId)];
    }

    private async Task PostToChannelAsync(AskCase it, AskView view, Reach reach, CancellationToken token)
    {
        var (purpose, whose) = it.Parties.To is null ? (ChannelPurpose.DeliveryBoard, "delivery board's channel") : (ChannelPurpose.Cluster, "channel");
        var found = await db.FindChannelAsync(it.To.Id, purpose, token);
        if (found is not null && !found.Sees(it.From))
        {
            reach.NoteMissing($"Not everybody in the {whose} of {it.To.Name} may see this, so nothing was posted there.");
        }
        else if (found is { } channel)
        {
            var posted = await outbox.StartThreadAsync(channel, Message(it, view), $"{it.Key}/channel", Options(AskFaces.Asked));
            reach.Note($"the {whose} of {it.To.Name}", posted);
        }
        else
        {
            reach.NoteMissing($"No {whose} is linked for {it.To.Name}, so nothing was posted there.");
        }
    }

    private Task TellRefusedAsync(AskCase it, AskView view, Reach reach, List<Person> people) => TellAsync(
        people,
        $"{AskCard.Summary(view)}: {string.Join(' ', reach.NotTold)} {EscalationWords.Told(reach.Told, reach.Telling)}",
        $"{it.Key}/refused/{reach.Refused.Count}");

    private async Task TellAsync(List<Person> people, string line, string key)
    {
        foreach (var person in people)
        {
            await outbox.ToPersonAsync(person, OutboundMessage.Text(line), $"{key}/{person.Id:N}");
        }
    }

    private Task UpdateAsync(AskCase it, AskView view, string version) =>
        outbox.UpdateAllAsync(it.Key, copy => Message(it, view with { IsForAsker = copy.Face == AskFaces.Asker }), version);

    private Task<ToPersonResult> CardToAsync(AskCase it, AskView view, Person person, string face) =>
        outbox.ToPersonAsync(person, Message(it, view), $"{it.Key}/{face}/{person.Id:N}", Options(face));

    private static OutboxOptions Options(string face) => new() { Face = face };

    private static PostableCard Message(AskCase it, AskView view) => new(it.Key, AskCard.Build(view)) { Summary = AskCard.Summary(view) };
}
