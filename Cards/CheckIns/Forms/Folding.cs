using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>Parts of a form that are out of sight until somebody wants them. What is typed into them is sent all the same.</summary>
internal static class Folding
{
    /// <summary>Shows the part, and hides it again.</summary>
    public static ActionSet Button(string title, Container part) => new([Action(title, part)]);

    public static ActionToggleVisibility Action(string title, Container part) =>
        new() { Title = title, TargetElements = [new TargetElement(part.Id!)] };
}
