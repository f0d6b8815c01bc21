namespace ClusterBot.Cards.Model.Actions;

/// <summary>
/// A button beside fields that are named by the numbers of PSAs and indicators: what was typed is meant for what had them then.
/// </summary>
public interface INumberedForm
{
    /// <summary>The numbering that the form was drawn with, 1 or more; null for the first, and for a button that does not say.</summary>
    int? Numbering { get; }
}
