using System.Globalization;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records.Writing;

/// <summary>The content that somebody typed into a record's form, and its problems, field by field.</summary>
internal sealed class TypedRecord
{
    private const string Entry = "Please choose one of the entries in the list.";

    private readonly FormReader _reader;

    private TypedRecord(FormReader reader, Cluster cluster) => (_reader, Cluster) = (reader, cluster);

    public Cluster Cluster { get; private set; }

    public Psa? Psa { get; private set; }

    public string? Text { get; private set; }

    public Dictionary<string, string> Fields { get; } = [];

    public string? Department { get; private set; }

    public string Tags { get; private set; } = "";

    public RecordVisibility Visibility { get; private set; }

    public DateOnly? ReviewOn { get; private set; }

    public bool IsGood => _reader.AreGood;

    public RecordDraft Draft => new(_reader.Typed, _reader.Problems);

    /// <param name="inputs">What was typed; foreign input.</param>
    /// <param name="kind">The kind whose form it is.</param>
    /// <param name="scope">Who writes, and for which clusters.</param>
    /// <param name="from">
    /// The version that is changed; null for a new record, which gets a day of review of itself. And the most people to whom it may be
    /// shown.
    /// </param>
    /// <param name="now">The time.</param>
    public static TypedRecord Read(
        CardInputs inputs, RecordKind kind, RecordScope scope, (RecordVersion? Standing, RecordVisibility Widest) from, DateTimeOffset now)
    {
        var typed = new TypedRecord(new FormReader(inputs), scope.Clusters[0]);
        typed.ReadText(kind);
        typed.ReadPlace(scope);
        foreach (var field in kind.Fields)
        {
            typed.ReadField(field);
        }

        typed.ReadMore(kind, from, typed.Cluster.Today(now));
        typed._reader.Require("", typed.IsGood, "Nothing was kept yet. Please put this right and send it again.");
        return typed;
    }

    private void ReadText(RecordKind kind)
    {
        Text = _reader.Text(RecordInputs.Text, Record.MaxText);
        _reader.Require(RecordInputs.Text, Text is not null, $"Please answer: {kind.TextLabel}");
    }

    // The PSA tells the cluster, whatever else was chosen.
    private void ReadPlace(RecordScope scope)
    {
        var code = _reader.Code(RecordInputs.Cluster);
        var chosen = scope.Clusters.FirstOrDefault(cluster => RecordForms.CodeOf(cluster) == code);
        _reader.Require(RecordInputs.Cluster, code is null || chosen is not null, Entry);
        var number = _reader.Code(RecordInputs.Psa);
        var found = scope.Psas.FirstOrDefault(both => both.Psa.Number.ToString(CultureInfo.InvariantCulture) == number);
        _reader.Require(RecordInputs.Psa, number is null || found.Psa is not null, Entry);
        (Psa, Cluster) = (found.Psa, found.Cluster ?? chosen ?? Cluster);
    }

    private void ReadField(RecordField field)
    {
        if (_reader.Field(RecordInputs.Of(field), field) is { } value)
        {
            Fields[field.Key] = value;
        }
    }

    private void ReadMore(RecordKind kind, (RecordVersion? Standing, RecordVisibility Widest) from, DateOnly today)
    {
        var standing = from.Standing;
        Department = _reader.Text(RecordInputs.Department, RecordField.MaxValue);
        Tags = RecordTags.Normal(_reader.Text(RecordInputs.Tags, RecordTags.MaxStored));
        var visibility = _reader.Code(RecordInputs.Visibility) is { } code ? RecordSight.Of(code) : kind.Visibility;
        // What a few people see does not become a record that more people see, whatever a form says.
        Visibility = visibility < from.Widest ? visibility : from.Widest;
        // A day that stands already may be past.
        ReviewOn = standing?.ReviewOn is { } on && _reader.Code(RecordInputs.ReviewOn) == on.ToString("O", CultureInfo.InvariantCulture)
            ? on
            : _reader.Day(RecordInputs.ReviewOn, today, "Please choose a day, or leave this empty.");
        if (standing is null && kind.ReviewAfterDays is { } days)
        {
            ReviewOn ??= today.AddDays(days);
        }
    }
}
