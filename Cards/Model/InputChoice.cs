namespace ClusterBot.Cards.Model;

/// <summary>One choice of an <see cref="InputChoiceSet"/>. See https://adaptivecards.io/explorer/Input.Choice.html</summary>
/// <param name="Title">The words that people see; markdown in a list with all choices in sight.</param>
/// <param name="Value">What is sent; no comma in a list of which several can be chosen.</param>
public sealed record InputChoice(string Title, string Value);
