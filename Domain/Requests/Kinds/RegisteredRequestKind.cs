namespace ClusterBot.Domain.Requests.Kinds;

/// <summary>A kind of request as an organisation's register has it: one of its own, or another form of a shipped one.</summary>
public sealed class RegisteredRequestKind
{
    /// <summary>The longest name and words.</summary>
    public const int MaxName = 200;

    /// <summary>The longest list, as the register writes it.</summary>
    public const int MaxList = 200;

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, a GUID in text.</summary>
    public required string TenantId { get; init; }

    /// <summary>The kind's key, unique in its tenant.</summary>
    public required string Key { get; init; }

    /// <summary>The name as a choice.</summary>
    public required string Name { get; set; }

    /// <summary>The words that follow "PSA 16 asks PSA 9".</summary>
    public required string About { get; set; }

    /// <summary>The types of party, as the register writes them. See <see cref="RequestWords"/>.</summary>
    public required string Recipients { get; set; }

    /// <summary>The fields of the form, one a line. See <see cref="RequestField.Read"/>.</summary>
    public required string Fields { get; set; }

    /// <summary>The field of the reply; empty when it has none.</summary>
    public required string ReplyField { get; set; }

    /// <summary>The field of the end; empty when it has none.</summary>
    public required string CloseField { get; set; }

    /// <summary>The working days to acknowledge. See <see cref="DaysBySeverity.Read"/>.</summary>
    public required string Acknowledge { get; set; }

    /// <summary>The working days to answer or decide.</summary>
    public required string Answer { get; set; }

    /// <summary>The working days to close.</summary>
    public required string Close { get; set; }

    /// <summary>The levels, as the register writes them. See <see cref="RequestWords"/>.</summary>
    public required string Ladder { get; set; }

    /// <summary>The minutes that an answer costs; null when nobody said.</summary>
    public int? Minutes { get; set; }

    /// <summary>True when the delivery boards of both sides see it.</summary>
    public bool BoardsSee { get; set; }

    /// <summary>True when the kind is offered.</summary>
    public bool IsOffered { get; set; }

    /// <summary>Returns the kind.</summary>
    public RequestKind ToKind() => new()
    {
        Key = Key,
        Name = Name,
        About = About,
        Recipients = RequestWords.ReadRecipients(Recipients) ?? [],
        Fields =
        [
            .. FieldsOf(Fields, FieldMoment.Raise),
            .. FieldsOf(ReplyField, FieldMoment.Reply),
            .. FieldsOf(CloseField, FieldMoment.Close),
        ],
        Days = new RequestDays(
            DaysBySeverity.Read(Acknowledge) ?? DaysBySeverity.None, DaysBySeverity.Read(Answer) ?? DaysBySeverity.None,
            DaysBySeverity.Read(Close) ?? DaysBySeverity.None),
        Ladder = RequestWords.ReadLadder(Ladder) ?? [],
        Minutes = Minutes,
        BoardsSee = BoardsSee,
        IsOffered = IsOffered,
    };

    private static IEnumerable<RequestField> FieldsOf(string lines, FieldMoment moment) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => RequestField.Read(line, moment)).OfType<RequestField>();
}
