using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Records;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ChooseRecordKind))]
[JsonSerializable(typeof(SaveRecord))]
[JsonSerializable(typeof(ShowRecord))]
[JsonSerializable(typeof(ChangeRecord))]
[JsonSerializable(typeof(ConfirmRecord))]
[JsonSerializable(typeof(RetireRecord))]
[JsonSerializable(typeof(UndoRecord))]
public sealed partial class RecordActionsJson : JsonSerializerContext;

/// <summary>Show the form of the kind that was chosen, with what was typed so far.</summary>
/// <param name="Form">The form.</param>
/// <param name="Link">The message that is kept; null when none is.</param>
/// <param name="From">What is kept, by its notation; null when it is written down by itself.</param>
public sealed record ChooseRecordKind(Guid Form, string? Link = null, string? From = null) : ICardAction
{
    public static string Verb => "records.chooseKind";
}

/// <summary>Keep what the form says. The form's id becomes the record's, so that one form keeps once.</summary>
/// <param name="Form">The form; the record itself when it is changed.</param>
/// <param name="Kind">The code of the kind whose form it is.</param>
/// <param name="Version">The version that was changed; null for a new record.</param>
/// <param name="Link">The message that is kept; null when none is.</param>
/// <param name="From">What is kept, by its notation; null when it is written down by itself.</param>
public sealed record SaveRecord(Guid Form, string Kind, int? Version = null, string? Link = null, string? From = null) : ICardAction
{
    public static string Verb => "records.save";
}

/// <summary>Show a record.</summary>
public sealed record ShowRecord(Guid Record) : ICardAction
{
    public static string Verb => "records.show";
}

/// <summary>Show the form that changes a record.</summary>
public sealed record ChangeRecord(Guid Record) : ICardAction
{
    public static string Verb => "records.change";
}

/// <summary>Say that a record still holds: its owner is asked again later.</summary>
public sealed record ConfirmRecord(Guid Record) : ICardAction
{
    public static string Verb => "records.confirm";
}

/// <summary>Say that a record no longer holds: it is found no more.</summary>
public sealed record RetireRecord(Guid Record) : ICardAction
{
    public static string Verb => "records.retire";
}

/// <summary>Take back what was just kept.</summary>
/// <param name="Record">The record.</param>
/// <param name="Version">The version that is taken back, which must be the latest.</param>
public sealed record UndoRecord(Guid Record, int Version) : ICardAction
{
    public static string Verb => "records.undo";
}
