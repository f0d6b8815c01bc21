using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Overview;

/// <summary>Asks somebody who has a part in several clusters which one a command is for.</summary>
public static class ChooseClusterCard
{
    private const int MostNames = 30;

    private const int MostLetters = 32;

    /// <param name="protectiveMarking">The highest marking of the clusters.</param>
    /// <param name="command">The command's words.</param>
    /// <param name="names">The clusters, by name; two or more.</param>
    public static AdaptiveCard Build(ProtectiveMarking protectiveMarking, string command, IReadOnlyList<string> names) => new()
    {
        FallbackText = $"Which cluster? Please type: {command} of, then its name.",
        Speak = "Which cluster do you mean?",
        Body =
        [
            ProtectiveMarkingLine.Of(protectiveMarking),
            new TextBlock("Which cluster?") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock($"You have a part in {names.Count}. Choose one, or type for instance:") { Spacing = Spacing.None },
            UserText.Block($"{command} of {names[0]}", 250) with { Spacing = Spacing.Small },
            .. names.Take(MostNames).Chunk(CardLimits.MaxActions).Select(row =>
                new ActionSet([.. row.Select(name => Button(command, name))])),
            .. names.Count > MostNames
                ? [new TextBlock($"and {names.Count - MostNames} more") { IsSubtle = true }]
                : (IEnumerable<CardElement>)[],
        ],
    };

    private static ActionSubmit Button(string command, string name) =>
        CommandButton.Of(UserText.Plain(name, MostLetters), $"{command} of {name}");
}
