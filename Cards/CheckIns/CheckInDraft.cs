namespace ClusterBot.Cards.CheckIns;

/// <summary>A form that stands open, with what was typed into it and is not stored as an answer yet.</summary>
public sealed record CheckInDraft
{
    public required CheckInForm Form { get; init; }

    /// <summary>What was typed, by input id.</summary>
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    /// <summary>What is wrong, by input id; "" for the form as a whole.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }

    /// <summary>What is asked about before it is recorded, by input id, in sentences.</summary>
    public IReadOnlyDictionary<string, string> Questions { get; init; } = new Dictionary<string, string>();

    /// <summary>What the button "Yes, record it" carries.</summary>
    public IReadOnlyList<string> Sure { get; init; } = [];

    /// <summary>The indicators that it is about, where it is about some of them alone: <see cref="CheckInForm.Difference"/>.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>A form just opened.</summary>
    public static CheckInDraft Opened(CheckInForm form) => Holding(form, new Dictionary<string, string>());

    /// <summary>A form with what was typed before, in which nothing is wrong.</summary>
    public static CheckInDraft Holding(CheckInForm form, IReadOnlyDictionary<string, string> typed) => new()
    {
        Form = form,
        Typed = typed,
        Problems = new Dictionary<string, string>(),
    };
}
