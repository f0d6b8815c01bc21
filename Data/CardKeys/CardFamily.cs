namespace ClusterBot.Data.CardKeys;

/// <summary>
/// A family of cards: all that are about one kind of thing. Each either names people, and then a handler takes erased people off it, or
/// says why not.
/// </summary>
public sealed record CardFamily
{
    private CardFamily(string name, string? namesNobodyBecause) => (Name, NamesNobodyBecause) = (name, namesNobodyBecause);

    public static CardFamily Round { get; } = Naming("round");

    public static CardFamily OwnRound { get; } = Naming("own-round");

    public static CardFamily RoundUp { get; } = Naming("roundup");

    public static CardFamily Reminder { get; } = Naming("reminder");

    public static CardFamily MyWork { get; } = Naming("mywork");

    public static CardFamily Unreached { get; } = Naming("unreached");

    public static CardFamily Request { get; } = Naming("request");

    public static CardFamily RequestForm { get; } =
        NamingNobody("request-form", "It lists agreements, and once it was sent says which asked which.");

    public static CardFamily Status { get; } = Naming("status");

    public static CardFamily Psa { get; } = Naming("psa");

    public static CardFamily Indicator { get; } = Naming("indicator");

    public static CardFamily Summary { get; } = Naming("summary");

    public static CardFamily SummaryDraft { get; } = Naming("summary-draft");

    public static CardFamily Register { get; } = Naming("register");

    public static CardFamily PersonData { get; } = Naming("person");

    public static CardFamily PersonChoice { get; } = Naming("person-choice");

    public static CardFamily Practice { get; } = Naming("practice");

    public static CardFamily Record { get; } = Naming("record");

    public static CardFamily Found { get; } = Naming("found");

    public static CardFamily Confirmation { get; } = Naming("confirm");

    public static CardFamily BoardPack { get; } = Naming("pack");

    public static CardFamily Digest { get; } = Naming("digest");

    public static CardFamily Audit { get; } = Naming("audit");

    public static CardFamily Link { get; } = NamingNobody("link", "It lists clusters and what a channel is for.");

    public static CardFamily File { get; } = NamingNobody("export", "A file's name says nothing of whom or of what it is.");

    public static CardFamily Health { get; } = NamingNobody("health", "It lists what the bot depends on.");

    public static CardFamily FirstSteps { get; } = NamingNobody("first-steps", "It lists what is to be set up, by cluster.");

    public static IReadOnlyList<CardFamily> All { get; } =
    [
        Round, OwnRound, RoundUp, Reminder, MyWork, Unreached, Request, RequestForm, Status, Psa, Indicator, Summary, SummaryDraft,
        Register, PersonData, PersonChoice, Practice, Record, Found, Confirmation, BoardPack, Digest, Audit, Link, File, Health,
        FirstSteps,
    ];

    /// <summary>The first part of every key.</summary>
    public string Name { get; }

    /// <summary>The beginning of every key, before what the card is about.</summary>
    public string Prefix => Name + ":";

    /// <summary>The reason why no card of the family names a person; null when cards do.</summary>
    public string? NamesNobodyBecause { get; }

    public bool NamesPeople => NamesNobodyBecause is null;

    public CardKey Key(Guid about) => Key($"{about:N}");

    public CardKey Key(Guid about, Guid of) => Key($"{about:N}:{of:N}");

    public CardKey Key(string about) => new(this, Prefix + about);

    private static CardFamily Naming(string name) => new(name, null);

    private static CardFamily NamingNobody(string name, string because) => new(name, because);
}
