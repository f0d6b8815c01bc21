using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.Health;

/// <summary>The card for an administrator: what works, what does not and why, and what waits.</summary>
public static class HealthCard
{
    private const int MostUnreachable = 10;

    /// <param name="health">What was found.</param>
    /// <param name="checking">True when it is being looked at again; then there is nothing to press.</param>
    public static AdaptiveCard Build(HealthView health, bool checking = false) =>
        TwoScreens.Of(Whole(health, checking), foot: checking ? 0 : 1);

    private static AdaptiveCard Whole(HealthView health, bool checking) => new()
    {
        FallbackText = Words(health),
        Speak = Words(health),
        Body =
        [
            .. ProtectiveMarkingLine.Of(health.Marking),
            new TextBlock("Health of ClusterBot") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock(
                checking ? "Being checked again. This card changes when that is done." : $"Checked on {CardDates.Moment(health.CheckedAt)}")
                {
                    IsSubtle = true,
                    Spacing = Spacing.None,
                },
            .. health.Faults.SelectMany(Fault),
            .. health.Checks.Where(line => line.Status == CheckStatus.Wrong).SelectMany(Wrong),
            .. Well(health),
            .. health.Checks.Where(line => line.Status != CheckStatus.Wrong).Select(Other),
            Outbox(health),
            .. Unreachable(health.Unreachable),
            .. checking
                ? (IEnumerable<CardElement>)[]
                : [new ActionSet(
                    [ActionExecute.For(
                        "Try again", new RecheckHealth(health.Card), HealthActionsJson.Default.RecheckHealth, ActionStyle.Positive)])],
        ],
    };

    private static string Words(HealthView health)
    {
        string[] wrong = [.. health.Faults.Select(fault => fault.Name),
            .. health.Checks.Where(line => line.Status == CheckStatus.Wrong).Select(line => line.Name).Distinct()];
        return wrong.Length == 0 ? "All that ClusterBot depends on works." : $"These need somebody: {string.Join(", ", wrong)}.";
    }

    private static IEnumerable<CardElement> Fault(FaultView fault) =>
    [
        new RichTextBlock(
        [
            new TextRun($"✖ {fault.Name}") { Color = TextColor.Attention, Weight = TextWeight.Bolder },
            new TextRun($"  since {CardDates.Moment(fault.SinceAt)}") { IsSubtle = true },
        ])
        {
            Separator = true,
        },
        new RichTextBlock([UserText.Run($"{fault.Reason} {fault.Meaning}", 600)]) { Spacing = Spacing.None },
        Remedy(fault.Remedy),
    ];

    private static IEnumerable<CardElement> Wrong(CheckLine line)
    {
        yield return new RichTextBlock([new TextRun($"✖ {line.Name}") { Color = TextColor.Attention, Weight = TextWeight.Bolder }])
        {
            Separator = true,
        };
        yield return new RichTextBlock([UserText.Run(line.Text, 600)]) { Spacing = Spacing.None };
        if (line.Remedy is { } remedy)
        {
            yield return Remedy(remedy);
        }
    }

    private static RichTextBlock Remedy(string remedy) =>
        new([new TextRun("What to do: ") { Weight = TextWeight.Bolder }, UserText.Run(remedy, 400)]) { Spacing = Spacing.None };

    /// <summary>Returns a line that is right, or not used, as a paragraph.</summary>
    private static RichTextBlock Other(CheckLine line) => new(
    [
        new TextRun($"{line.Sign} {line.Name}: ")
        {
            Color = line.Status == CheckStatus.Right ? TextColor.Good : null,
            Weight = TextWeight.Bolder,
        },
        UserText.Run(line.Remedy is null ? line.Text : $"{line.Text} {line.Remedy}", 600),
    ])
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> Well(HealthView health)
    {
        if (health.Well.Count > 0)
        {
            yield return new RichTextBlock(
            [
                new TextRun("✔ Works: ") { Color = TextColor.Good, Weight = TextWeight.Bolder },
                new TextRun(string.Join(", ", health.Well)),
            ])
            {
                Separator = true,
            };
        }
    }

    private static RichTextBlock Outbox(HealthView health) => new(
    [
        new TextRun("Outbox: ") { Weight = TextWeight.Bolder },
        new TextRun(health.OldestAt is { } oldest
            ? $"{Messages(health.Waiting)} to be sent, the oldest since {CardDates.Moment(oldest)}"
            : "nothing waits to be sent"),
    ])
    {
        Separator = true,
    };

    private static string Messages(int count) => count == 1 ? "1 message waits" : $"{count} messages wait";

    private static IEnumerable<CardElement> Unreachable(IReadOnlyList<UnreachableView> unreachable)
    {
        if (unreachable.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock($"Not reached: {unreachable.Count}") { Weight = TextWeight.Bolder, Separator = true };
        foreach (var each in unreachable.Take(MostUnreachable))
        {
            yield return new RichTextBlock(
            [
                UserText.Run(each.Who, 200) with { Weight = TextWeight.Bolder },
                new TextRun($"  since {CardDates.Moment(each.SinceAt)}\n") { IsSubtle = true },
                UserText.Run(each.Why, 300),
            ])
            {
                Spacing = Spacing.Small,
            };
        }

        if (unreachable.Count > MostUnreachable)
        {
            yield return new TextBlock($"and {unreachable.Count - MostUnreachable} more") { IsSubtle = true, Spacing = Spacing.Small };
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecheckHealth))]
public sealed partial class HealthActionsJson : JsonSerializerContext;

/// <summary>Checks everything again and shows it in this card.</summary>
public sealed record RecheckHealth(Guid Card) : ICardAction
{
    public static string Verb => "health.recheck";
}
