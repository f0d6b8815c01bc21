namespace ClusterBot.Bot.Data.Views;

/// <summary>The round's card on which a button was pressed.</summary>
/// <param name="Round">The round.</param>
/// <param name="CheckIn">Where it was pressed.</param>
/// <param name="PersonId">By whom.</param>
/// <param name="Mine">True for the person's own card; else the one that all share.</param>
/// <param name="Inputs">What the card held, by input id: on a person's own card, of all forms that stood open.</param>
public sealed record PressedCard(Guid Round, Guid CheckIn, Guid PersonId, bool? Mine, IReadOnlyDictionary<string, string> Inputs);
