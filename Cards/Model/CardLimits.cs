using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;

namespace ClusterBot.Cards.Model;

/// <summary>
/// The limits beyond which Teams refuses, cuts off or distorts a card, and the needs of people with a narrow screen or a screen
/// reader. See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference
/// </summary>
public static class CardLimits
{
    /// <summary>The greatest size of a card as UTF-8 JSON; Teams refuses a message over 100 KB and the card is not all of it.</summary>
    public const int MaxBytes = 80 * 1024;

    /// <summary>The greatest number of buttons in one row.</summary>
    public const int MaxActions = 6;

    /// <summary>The greatest number of columns side by side at 320 pixels.</summary>
    public const int MaxColumns = 3;

    /// <summary>Returns the problems of the card, one sentence each; empty when there are none.</summary>
    public static IReadOnlyList<string> Check(AdaptiveCard card)
    {
        var elements = CardTree.Elements(card).ToList();
        return
        [
            .. WholeCard(card),
            .. CardTree.ActionRows(card).SelectMany(ActionRow),
            .. elements.SelectMany(node => Element(node.Element)),
            .. CardReferences.Check(card, elements),
        ];
    }

    private static IEnumerable<string> WholeCard(AdaptiveCard card)
    {
        var size = CardJson.WriteUtf8(card).Length;
        if (size > MaxBytes)
        {
            yield return $"The card has {size} bytes; at most {MaxBytes} are allowed.";
        }

        if (string.IsNullOrWhiteSpace(card.FallbackText))
        {
            yield return "The card has no fallbackText.";
        }

        if (string.IsNullOrWhiteSpace(card.Speak))
        {
            yield return "The card has no speak text.";
        }

        if (card.Refresh?.UserIds?.Count > Refresh.MaxUserIds)
        {
            yield return $"The card is refreshed for {card.Refresh.UserIds!.Count} people; at most {Refresh.MaxUserIds} are allowed.";
        }
    }

    private static IEnumerable<string> ActionRow(IReadOnlyList<CardAction> row)
    {
        if (row.Count > MaxActions)
        {
            yield return $"The row that begins with the button '{row[0].Title}' has {row.Count} buttons; at most {MaxActions} are allowed.";
        }

        if (row.Count(action => action.Style is ActionStyle.Positive) > 1)
        {
            yield return $"The row that begins with the button '{row[0].Title}' has more than one primary button.";
        }

        foreach (var execute in row.OfType<ActionExecute>().Where(action => action.Fallback is not ActionSubmit))
        {
            yield return $"The button '{execute.Title}' has no Action.Submit as its fallback.";
        }
    }

    private static IEnumerable<string> Element(CardElement element) => element switch
    {
        InputElement input => Input(input),
        TextBlock { Wrap: false } block => [$"The text '{block.Text}' does not wrap."],
        ColumnSet set when set.Columns.Count > MaxColumns =>
            [$"A column set has {set.Columns.Count} columns; at most {MaxColumns} are allowed."],
        ChartLine { Fallback: not (Table or Image) } chart => [$"The chart '{chart.Title}' has no table or picture as its fallback."],
        Image { AltText: var words } when string.IsNullOrWhiteSpace(words) => ["A picture has no words that say the same."],
        Table table when table.Rows.Any(row => row.Cells.Count != table.Columns.Count) =>
            [$"A table of {table.Columns.Count} columns has a row with more or fewer cells."],
        _ => [],
    };

    private static IEnumerable<string> Input(InputElement input)
    {
        if (string.IsNullOrEmpty(input.Id))
        {
            yield return $"The input '{input.Label}' has no id.";
        }

        if (string.IsNullOrWhiteSpace(input.Label))
        {
            yield return $"The input with id '{input.Id}' has no label.";
        }

        if (input.IsRequired is true && string.IsNullOrWhiteSpace(input.ErrorMessage))
        {
            yield return $"The input '{input.Label}' is required but has no error message.";
        }
    }
}
