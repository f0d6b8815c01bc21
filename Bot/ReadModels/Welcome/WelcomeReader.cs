using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Help;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Welcome;

/// <summary>Reads a person's parts and what waits for them, for a welcome; where others read along, nothing of either.</summary>
internal sealed class WelcomeReader(ClusterDbContext db, RoundObligations obligations, RequestReader requests)
{
    private static readonly CommandHelp Work = new("my work", "All that you owe and what waits for you");

    private static readonly CommandHelp Status = new("status", "How each PSA stands, and what is open with the board");

    /// <summary>Returns the card that says what the bot can do, for this person in this place.</summary>
    public async Task<PostableCard> CardAsync(Person? person, Conversation where, CancellationToken cancellationToken) => new(
        CardKey.None("It shows what the bot can do."), HelpCard.Build(await ReadAsync(person, where, cancellationToken)));

    private async Task<HelpView> ReadAsync(Person? person, Conversation where, CancellationToken cancellationToken)
    {
        if (where.Kind != ConversationKind.Personal)
        {
            return new HelpView
            {
                // A channel's card is one for all of its readers: each of them finds the words of his role.
                IsShared = true,
                Leads = true,
                Administers = true,
                Examples = [Status, new("show PSA 16", "How one PSA stands"), new("summarise", "What was learnt in this channel")],
            };
        }

        if (person is null)
        {
            return new HelpView { Examples = [Status, new("help", "This card")] };
        }

        var roles = person.RolesInForce().ToList();
        var psas = await PsasAsync(roles, cancellationToken);
        return new HelpView
        {
            Parts = Parts(roles, psas),
            Waiting = await WaitingAsync(person, cancellationToken),
            Examples = Examples(roles, psas),
            Leads = roles.Exists(role => role.Role is Role.ClusterLead or Role.Administrator),
            Administers = roles.Exists(role => role.Role == Role.Administrator),
        };
    }

    private async Task<Dictionary<Guid, Psa>> PsasAsync(List<RoleAssignment> roles, CancellationToken cancellationToken)
    {
        var indicators = roles.Select(role => role.IndicatorId).OfType<Guid>().ToList();
        var psas = roles.Select(role => role.PsaId).OfType<Guid>().ToList();
        return await db.Psas.AsNoTracking().Include(p => p.Indicators)
            .Where(p => p.ArchivedAt == null && (psas.Contains(p.Id) || p.Indicators.Any(i => indicators.Contains(i.Id))))
            .OrderBy(p => p.Number)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    private static IReadOnlyList<string> Parts(List<RoleAssignment> roles, Dictionary<Guid, Psa> psas) =>
    [
        .. Of(roles, psas, Role.SeniorResponsibleOwner, "SRO of PSA"),
        .. Of(roles, psas, Role.Deputy, "deputy for PSA"),
        .. Held(roles, psas) is { Count: > 0 } held ? [$"holder of {WordList.Of(held, "and")}"] : Array.Empty<string>(),
        .. new[]
        {
            (Role.ClusterLead, "cluster lead"), (Role.BoardChair, "chair of the delivery board"), (Role.BoardMember, "board member"),
            (Role.NonExecutiveDirector, "non-executive director"), (Role.PermanentSecretary, "permanent secretary"),
            (Role.Administrator, "administrator"),
        }.Where(part => roles.Exists(role => role.Role == part.Item1)).Select(part => part.Item2),
    ];

    private static string[] Of(List<RoleAssignment> roles, Dictionary<Guid, Psa> psas, Role role, string part)
    {
        var numbers = roles.Where(one => one.Role == role && one.PsaId is { } id && psas.ContainsKey(id))
            .Select(one => psas[one.PsaId!.Value].Number).Distinct().Order().Select(number => $"{number}").ToList();
        return numbers.Count == 0 ? [] : [$"{part} {WordList.Of(numbers, "and")}"];
    }

    private static List<string> Held(List<RoleAssignment> roles, Dictionary<Guid, Psa> psas) =>
    [
        .. psas.Values.SelectMany(psa => psa.Indicators
            .Where(indicator => roles.Exists(role => role.Role == Role.Holder && role.IndicatorId == indicator.Id))
            .Select(psa.ReferenceOf)),
    ];

    private async Task<IReadOnlyList<string>> WaitingAsync(Person person, CancellationToken cancellationToken)
    {
        var owed = (await obligations.OfPersonAsync(person.Id, cancellationToken))
            .Sum(round => round.Owed.Select(one => one.CheckInId).Distinct().Count());
        var steps = (await requests.OpenOfAsync(person, cancellationToken))
            .Count(details => details.Request.WaitsFor(person, details.Parties) is not null);
        return
        [
            .. owed == 0 ? [] : new[] { owed == 1 ? "1 PSA to answer" : $"{owed} PSAs to answer" },
            .. steps == 0 ? [] : new[] { steps == 1 ? "1 request to deal with" : $"{steps} requests to deal with" },
        ];
    }

    private static IReadOnlyList<CommandHelp> Examples(List<RoleAssignment> roles, Dictionary<Guid, Psa> psas)
    {
        var psa = psas.Values.LastOrDefault(one => roles.Exists(role => role.PsaId == one.Id && role.Role == Role.SeniorResponsibleOwner))
            ?? psas.Values.FirstOrDefault();
        if (psa is not null && roles.Exists(role => RoleGroups.Owners.Contains(role.Role)))
        {
            return
            [
                new($"PSA {psa.Number} nothing new", "Your answer to the check-in, shown back before it is stored"),
                new($"show PSA {psa.Number}", "How it stands, and why"),
                roles.Exists(role => role.Role == Role.SeniorResponsibleOwner)
                    ? new("on leave until 3 January, Emery answers for me", "Somebody answers while you are away")
                    : Work,
            ];
        }

        if (Held(roles, psas) is [var held, ..])
        {
            return [Work, new($"show {held}", "The indicator that you hold, over time"), new("note", "Write down what others should know")];
        }

        return roles.Exists(role => role.Role is not Role.Administrator)
            ? [Status, Work, new("find data sharing", "What was decided, learnt or written down about it")]
            : [new("health", "What works and what does not"), new("register", "Load or change the register"), Status];
    }
}
