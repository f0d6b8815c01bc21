using System.Globalization;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>The PSAs for which somebody may ask, and the PSAs that can be asked.</summary>
internal sealed record AskFormReader
{
    /// <summary>The PSAs for which the person may ask.</summary>
    public required IReadOnlyList<Psa> From { get; init; }

    /// <summary>Their clusters.</summary>
    public required IReadOnlyDictionary<Guid, Cluster> Clusters { get; init; }

    /// <summary>The role that speaks for the Centre, by cluster; a cluster without one is left out.</summary>
    public required IReadOnlyDictionary<Guid, Role> Centres { get; init; }

    /// <summary>The PSAs that somebody answers for.</summary>
    public required IReadOnlyList<Psa> To { get; init; }

    /// <summary>The numbers of those that nobody answers for.</summary>
    public required IReadOnlyList<int> Unanswered { get; init; }

    /// <summary>The highest marking of the clusters whose PSAs are listed.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>True when no PSA is left out because of the readers of the place.</summary>
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

/// <summary>The content that somebody typed into the form, and its problems, field by field.</summary>
internal sealed class TypedAsk
{
    private const string Entry = "Please choose one of the entries in the list.";

    private readonly FormReader _reader;

    private TypedAsk(FormReader reader) => _reader = reader;

    public Psa? From { get; private set; }

    /// <summary>The PSA that is asked; null for the Centre.</summary>
    public Psa? To { get; private set; }

    public AskKind? Kind { get; private set; }

    public string? Need { get; private set; }

    public DateOnly? ReplyOwedOn { get; private set; }

    public bool IsGood => _reader.AreGood;

    public AskDraft Draft => new(_reader.Typed, _reader.Problems);

    public static TypedAsk Read(CardInputs inputs, AskFormReader form, DateTimeOffset now)
    {
        var typed = new TypedAsk(new FormReader(inputs));
        typed.ReadFrom(form);
        typed.ReadKind();
        typed.ReadTo(form);
        typed.ReadNeed();
        typed.ReadBy(form.Clusters[(typed.From ?? form.From[0]).ClusterId].Today(now));
        typed._reader.Require("", typed.IsGood, "Nothing was stored yet. Please put this right and send it again.");
        return typed;
    }

    private void ReadFrom(AskFormReader form)
    {
        var number = _reader.Choice(AskInputs.From, code => NumberOf(form.From, code), Entry);
        From = number is null && form.From is [var only] ? only : form.From.FirstOrDefault(psa => psa.Number == number);
        _reader.Require(AskInputs.From, From is not null, "Please choose one of your PSAs.");
    }

    private void ReadKind()
    {
        Kind = _reader.Choice(AskInputs.Kind, AskLabels.KindOf, Entry);
        _reader.Require(AskInputs.Kind, Kind is not null, "Please choose what it is about.");
    }

    private void ReadTo(AskFormReader form)
    {
        var number = _reader.Choice(AskInputs.To, code => code == AskInputs.Centre ? 0 : NumberOf(form.To, code), Entry);
        To = form.To.FirstOrDefault(psa => psa.Number == number);
        _reader.Require(AskInputs.To, number is not null, "Please choose a PSA or the Centre.");
        _reader.Require(AskInputs.To, To is null || To.Id != From?.Id, "A PSA cannot ask itself. Please choose another one.");
        _reader.Require(
            AskInputs.To, To is null || Kind != AskKind.CentralSupport,
            "Support from the Centre is asked of the Centre. Please choose it here, or something else above.");
        _reader.Require(
            AskInputs.To, To is not null || From is null || form.Centres.ContainsKey(From.ClusterId),
            "Nobody speaks for the Centre here yet: the register names no permanent secretary and no chair of the delivery board. "
                + "Please choose a PSA.");
    }

    private void ReadNeed()
    {
        Need = _reader.Text(AskInputs.Need, Ask.MostText);
        _reader.Require(AskInputs.Need, Need is not null, "Please say what you need.");
    }

    private void ReadBy(DateOnly today)
    {
        const string noDay = "Please choose the day by which you need a reply.";
        ReplyOwedOn = _reader.Day(AskInputs.By, today, noDay);
        _reader.Require(AskInputs.By, ReplyOwedOn is not null, noDay);
    }

    private static int? NumberOf(IEnumerable<Psa> psas, string? code) => psas
        .Where(psa => psa.Number.ToString(CultureInfo.InvariantCulture) == code)
        .Select(psa => (int?)psa.Number)
        .FirstOrDefault();
}
