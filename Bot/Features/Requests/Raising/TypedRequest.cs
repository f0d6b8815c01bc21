using System.Globalization;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Requests;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>The content that somebody typed into the form of a kind, and its problems, field by field.</summary>
internal sealed class TypedRequest
{
    private const string Entry = "Please choose one of the entries in the list.";

    private readonly FormReader _reader;

    private TypedRequest(FormReader reader, RequestKind kind) => (_reader, Kind) = (reader, kind);

    public RequestKind Kind { get; }

    public Psa? From { get; private set; }

    public RequestAsked? To { get; private set; }

    public string? Need { get; private set; }

    public IReadOnlyDictionary<string, string> Fields { get; private set; } = new Dictionary<string, string>();

    public RequestSeverity Severity { get; private set; }

    public DateOnly DueOn { get; private set; }

    public bool IsGood => _reader.AreGood;

    public RequestDraft Draft => new(_reader.Typed, _reader.Problems);

    public static TypedRequest Read(CardInputs inputs, RequestFormReader form, RequestKind kind, ReminderRules rules, DateTimeOffset now)
    {
        var typed = new TypedRequest(new FormReader(inputs), kind);
        typed.ReadFrom(form);
        typed.ReadTo(form);
        typed.Need = typed._reader.Text(RequestInputs.Need, Request.MaxText);
        typed._reader.Require(RequestInputs.Need, typed.Need is not null, "Please say what you need.");
        typed.Fields = TypedStep.ReadFields(typed._reader, kind, FieldMoment.Raise);
        typed.Severity = typed._reader.Severity(RequestInputs.AtRisk, RequestInputs.WorseSoon);
        var cluster = form.Clusters[(typed.From ?? form.From[0]).ClusterId];
        typed.DueOn = typed._reader.By(
            RequestInputs.By, kind, typed.Severity, typed.To?.Organisation?.Hours(cluster, rules) ?? cluster.Hours(rules),
            cluster.Today(now), now);
        typed._reader.Require("", typed.IsGood, "Nothing was stored yet. Please put this right and send it again.");
        return typed;
    }

    private void ReadFrom(RequestFormReader form)
    {
        var number = _reader.Choice(RequestInputs.From, code => NumberOf(form.From, code), Entry);
        From = number is null && form.From is [var only] ? only : form.From.FirstOrDefault(psa => psa.Number == number);
        _reader.Require(RequestInputs.From, From is not null, "Please choose one of your PSAs.");
    }

    private void ReadTo(RequestFormReader form)
    {
        var code = _reader.Code(RequestInputs.To);
        List<RequestAsked> askable = [.. form.AskedFor(Kind)];
        To = code is null && askable is [var only] ? only : askable.Find(asked => asked.Code == code);
        _reader.Require(
            RequestInputs.To, To is not null, code is null ? "Please choose who is asked."
                : "Please choose one of the entries in the list.");
        _reader.Require(
            RequestInputs.To, To?.Psa is null || To.Psa.Id != From?.Id, "A PSA cannot ask itself. Please choose another one.");
        _reader.Require(
            RequestInputs.To,
            To is not { Recipient: RequestRecipient.Centre, Organisation: null } || From is null
                || form.Centres.ContainsKey(From.ClusterId),
            "Nobody speaks for the Centre here yet: the register names no permanent secretary and no chair of the delivery board. "
                + "Please choose somebody else.");
    }

    private static int? NumberOf(IEnumerable<Psa> psas, string? code) => psas
        .Where(psa => psa.Number.ToString(CultureInfo.InvariantCulture) == code)
        .Select(psa => (int?)psa.Number)
        .FirstOrDefault();
}
