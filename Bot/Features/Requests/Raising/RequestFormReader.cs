using System.Globalization;
using ClusterBot.Cards.Requests;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>The PSAs for which somebody may ask, the kinds of request, and those who can be asked.</summary>
internal sealed record RequestFormReader
{
    /// <summary>The PSAs for which the person may ask.</summary>
    public required IReadOnlyList<Psa> From { get; init; }

    /// <summary>Their clusters.</summary>
    public required IReadOnlyDictionary<Guid, Cluster> Clusters { get; init; }

    /// <summary>The role that speaks for the Centre, by cluster; a cluster without one is left out.</summary>
    public required IReadOnlyDictionary<Guid, Role> Centres { get; init; }

    /// <summary>The PSAs that somebody answers for.</summary>
    public required IReadOnlyList<Psa> To { get; init; }

    /// <summary>The organisations for which somebody speaks.</summary>
    public required IReadOnlyList<Organisation> Organisations { get; init; }

    /// <summary>The people who can be asked by name.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>All kinds of the organisation.</summary>
    public required IReadOnlyList<RequestKind> AllKinds { get; init; }

    /// <summary>The numbers of those that nobody answers for.</summary>
    public required IReadOnlyList<int> Unanswered { get; init; }

    /// <summary>The highest marking of the clusters whose PSAs are listed.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>True when no PSA is left out because of the readers of the place.</summary>
    public required bool ListsAll { get; init; }

    /// <summary>The numbering of the PSAs; null for the first.</summary>
    public required int? Numbering { get; init; }

    /// <summary>The kinds for which there is somebody to ask.</summary>
    public IReadOnlyList<RequestKind> Kinds => [.. AllKinds.Where(kind => kind.IsOffered && AskedFor(kind).Any())];

    public bool HasSomebodyToAsk => Kinds.Any(kind => !kind.IsForBoard);

    /// <summary>Returns those who can be asked for a kind: the Centre first, then PSAs by number, departments and people by name.</summary>
    public IEnumerable<RequestAsked> AskedFor(RequestKind kind) => kind.Recipients.Order().SelectMany(recipient => recipient switch
    {
        RequestRecipient.Board => [new RequestAsked(RequestInputs.Board, "The delivery board", recipient)],
        RequestRecipient.Psa => To.Where(psa => From.Any(from => from != psa))
            .Select(psa => new RequestAsked(NumberOf(psa), $"PSA {psa.Number}", recipient) { Psa = psa }),
        RequestRecipient.Centre => (Centres.Count > 0
                ? [new RequestAsked(RequestInputs.Centre, "The Centre", recipient)]
                : Array.Empty<RequestAsked>())
            .Concat(Bodies(isCentre: true, recipient)),
        RequestRecipient.Department => Bodies(isCentre: false, recipient),
        RequestRecipient.Person => People.Select(person =>
            new RequestAsked(RequestInputs.Person(person.Id), person.Name, recipient) { Person = person }),
        _ => throw new InvalidOperationException($"Nobody is asked as {recipient}."),
    });

    public RequestFormView View(
        Guid id, DateTimeOffset now, RequestKind? kind, RequestDraft draft, string? link = null, Guid? record = null) => new()
        {
            Id = id,
            Marking = Marking,
            ListsAll = ListsAll,
            From = [.. From.Select(Choice)],
            Kinds = Kinds,
            Kind = kind,
            To = kind is null ? [] : [.. AskedFor(kind).Select(asked => new RequestAskedChoice(asked.Code, asked.Title, asked.Psa?.Title))],
            WantedTo = kind is null ? draft.Typed.GetValueOrDefault(RequestInputs.To) : null,
            Unanswered = Unanswered,
            Numbering = Numbering,
            Today = Clusters[From[0].ClusterId].Today(now),
            Link = link,
            Record = record,
            Draft = draft,
        };

    private IEnumerable<RequestAsked> Bodies(bool isCentre, RequestRecipient recipient) => Organisations
        .Where(organisation => (organisation.Kind == OrganisationKind.Centre) == isCentre)
        .Select(organisation => new RequestAsked(RequestInputs.Organisation(organisation.Code), organisation.Name, recipient)
        {
            Organisation = organisation,
        });

    private static RequestPsa Choice(Psa psa) => new(psa.Number, psa.Title);

    private static string NumberOf(Psa psa) => psa.Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Somebody who can be asked.</summary>
/// <param name="Code">As the form's choice sends it.</param>
/// <param name="Title">A PSA's number, or a name.</param>
/// <param name="Recipient">The type of party.</param>
internal sealed record RequestAsked(string Code, string Title, RequestRecipient Recipient)
{
    public Psa? Psa { get; init; }

    public Organisation? Organisation { get; init; }

    public Person? Person { get; init; }
}
