using ClusterBot.Bot.Data;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>For whom somebody may ask, and who can be asked.</summary>
internal sealed record AskForm
{
    /// <summary>The PSAs for which the person may ask.</summary>
    public required IReadOnlyList<Psa> From { get; init; }

    /// <summary>Their clusters.</summary>
    public required IReadOnlyDictionary<Guid, Cluster> Clusters { get; init; }

    /// <summary>Who speaks for the Centre, by cluster; a cluster to which nobody does is left out.</summary>
    public required IReadOnlyDictionary<Guid, Role> Centres { get; init; }

    /// <summary>The PSAs that somebody answers for.</summary>
    public required IReadOnlyList<Psa> To { get; init; }

    /// <summary>The numbers of those that nobody answers for.</summary>
    public required IReadOnlyList<int> Unanswered { get; init; }

    /// <summary>The highest of the clusters whose PSAs are listed.</summary>
    public required Marking Marking { get; init; }

    /// <summary>Whether no PSA is left out because of who reads the place.</summary>
    public required bool ListsAll { get; init; }

    /// <summary>The numbering of the PSAs; null for the first.</summary>
    public required int? Numbering { get; init; }

    public bool HasSomebodyToAsk => Centres.Count > 0 || To.Any(psa => From.Any(from => from != psa));

    public AskFormView View(Guid id, DateTimeOffset now, AskDraft draft) => new()
    {
        Id = id,
        Marking = Marking,
        ListsAll = ListsAll,
        From = [.. From.Select(Choice)],
        To = [.. To.Select(Choice)],
        OffersCentre = Centres.Count > 0,
        Unanswered = Unanswered,
        Numbering = Numbering,
        Today = Clusters[From[0].ClusterId].Today(now),
        Draft = draft,
    };

    private static AskPsa Choice(Psa psa) => new(psa.Number, psa.Title);
}
