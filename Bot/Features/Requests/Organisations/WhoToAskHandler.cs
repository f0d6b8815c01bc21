using System.Text.RegularExpressions;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Organisations;

/// <summary>"who do I ask about data sharing in the Home Office": the contacts of organisations, by subject and by name.</summary>
internal sealed partial class WhoToAskHandler(ClusterDbContext db) : ICommandHandler
{
    private const int MaxShown = 5;

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person)
        {
            await turn.SayNoClusterAsync();
            return;
        }

        var organisations = await db.Organisations.AsNoTracking()
            .Where(o => o.TenantId == person.TenantId && o.ArchivedAt == null).OrderBy(o => o.Name).ToListAsync(cancellationToken);
        var (subject, place) = Read(command.Arguments);
        var named = place is null ? [] : organisations.FindAll(o => IsNamed(o, place));
        var found = named.Count > 0 ? named : organisations.FindAll(o => subject is not null && IsAbout(o, subject));
        var contacts = found.Select(o => o.ContactId).OfType<Guid>().ToList();
        var people = await db.People.AsNoTracking().Where(p => contacts.Contains(p.Id) && p.ArchivedAt == null)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        await turn.SayAsync((organisations.Count, found.Count) switch
        {
            (0, _) => await WhoCanHelp.NamingAdministratorsAsync("The register names no organisations yet.", turn, cancellationToken),
            (_, 0) => $"No organisation of that name or for that subject is in the register. There are: "
                + $"{string.Join(", ", organisations.Take(20).Select(o => o.Name))}. Please type, for instance: "
                + $"who do I ask about data in {organisations[0].Name}",
            _ => string.Join("\n\n", found.Take(MaxShown).Select(o => Line(o, people))),
        });
    }

    private static string Line(Organisation organisation, Dictionary<Guid, Person> people) =>
        organisation.ContactId is { } id && people.TryGetValue(id, out var contact)
            ? $"{organisation.Name}: {contact.Name}{(contact.Email is { } email ? $", {email}" : "")}{About(organisation)}. "
                + $"An SRO or a deputy can ask with: ask {organisation.Name} for ..."
            : $"{organisation.Name}{About(organisation)} is in the register, and nobody is named for it.";

    private static string About(Organisation organisation) =>
        organisation.SubjectList() is { Count: > 0 } subjects ? $" ({string.Join(", ", subjects)})" : "";

    private static bool IsNamed(Organisation organisation, string place) =>
        organisation.IsCalled(place) || organisation.Name.Contains(place, StringComparison.OrdinalIgnoreCase);

    private static bool IsAbout(Organisation organisation, string subject) => organisation.SubjectList().Any(known =>
        subject.Contains(known, StringComparison.OrdinalIgnoreCase) || known.Contains(subject, StringComparison.OrdinalIgnoreCase));

    private static (string? Subject, string? Place) Read(string arguments)
    {
        var read = Question().Match(arguments.Trim());
        return (
            PlainText.Clean(read.Groups["subject"].Value), PlainText.Clean(read.Groups["place"].Value));
    }

    [GeneratedRegex(
        @"^(?:(?:about|for|on)\s+(?<subject>.+?))?(?:\s*\b(?:in|at|of)\s+(?:the\s+)?(?<place>.+?))?\s*[?.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Question();
}
