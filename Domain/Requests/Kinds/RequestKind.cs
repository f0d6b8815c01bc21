using ClusterBot.Domain.Records;

namespace ClusterBot.Domain.Requests.Kinds;

/// <summary>
/// A kind of request: of whom it may be asked, what the asker is asked for, and how long each side has. Kinds are rows of the register.
/// </summary>
public sealed record RequestKind
{
    /// <summary>The key of a request to the delivery board.</summary>
    public const string EscalationKey = "escalation";

    /// <summary>The key of what follows from a decision.</summary>
    public const string ActionKey = "action";

    /// <summary>The key of the kind for a tension between the policies of two PSAs.</summary>
    public const string TensionKey = "tension";

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKey = 40;

    /// <summary>The most fields that a kind has, those of the reply and of the end included.</summary>
    public const int MaxFields = 5;

    /// <summary>The lasting name in the database and in payloads; lower case.</summary>
    public required string Key { get; init; }

    /// <summary>The name as a choice.</summary>
    public required string Name { get; init; }

    /// <summary>The words that follow "PSA 16 asks PSA 9".</summary>
    public required string About { get; init; }

    /// <summary>The types of party of which it may be asked.</summary>
    public required IReadOnlyList<RequestRecipient> Recipients { get; init; }

    /// <summary>The fields, at most <see cref="MaxFields"/>, in the order of the forms.</summary>
    public IReadOnlyList<RequestField> Fields { get; init; } = [];

    /// <summary>The working days that each side has, by severity.</summary>
    public RequestDays Days { get; init; } = new(DaysBySeverity.None, DaysBySeverity.None, DaysBySeverity.None);

    /// <summary>The levels to which it goes up, the nearest first.</summary>
    public IReadOnlyList<LadderLevel> Ladder { get; init; } = [];

    /// <summary>The minutes that an answer costs; null when nobody said.</summary>
    public int? Minutes { get; init; }

    /// <summary>True when the delivery boards of both sides see it.</summary>
    public bool BoardsSee { get; init; }

    /// <summary>False for a kind that a register has switched off: its requests stay, and no new one is offered.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>Returns the fields of a form.</summary>
    public IEnumerable<RecordField> FieldsOf(FieldMoment moment) =>
        Fields.Where(field => field.Moment == moment).Select(field => field.Field);

    /// <summary>Returns whether the kind is for the board alone, and so raised as an escalation.</summary>
    public bool IsForBoard => Recipients.Contains(RequestRecipient.Board);

    /// <summary>Returns the kind by which a request is shown whose own kind is no longer known.</summary>
    public static RequestKind Unknown(string key) => new()
    {
        Key = key,
        Name = "Request",
        About = "for something",
        Recipients = [],
        IsOffered = false,
    };
}

/// <summary>A level of the ladder up which a request goes that nobody answers. Stored by name; a name is never reused.</summary>
public enum LadderLevel
{
    /// <summary>The delivery board of the PSA that asks.</summary>
    Board,

    /// <summary>The permanent secretaries of its cluster.</summary>
    PermanentSecretary,

    /// <summary>The contacts of the Centre's bodies.</summary>
    Centre,
}

/// <summary>The working days that each side has.</summary>
/// <param name="Acknowledge">Until somebody takes it up.</param>
/// <param name="Answer">Until it is answered or decided, when the asker names no day.</param>
/// <param name="Close">From the answer or the decision until it is closed.</param>
public sealed record RequestDays(DaysBySeverity Acknowledge, DaysBySeverity Answer, DaysBySeverity Close);
