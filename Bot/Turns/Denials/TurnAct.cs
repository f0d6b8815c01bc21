using System.Text.Json.Serialization.Metadata;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns.Denials;

/// <summary>The act that a turn is about, as it is recorded when it is refused. Nothing of it was typed.</summary>
/// <param name="Name">The button's verb with its step, or what the route is called.</param>
/// <param name="Target">The kind and id of the thing that a button names; null when it names none.</param>
public sealed record TurnAct(string Name, string? Target = null)
{
    /// <summary>Returns the act of a button: of its payload, ids and choices alone.</summary>
    /// <param name="action">The button's payload, read.</param>
    /// <param name="payload">How it is written.</param>
    public static TurnAct Of<TAction>(TAction action, JsonTypeInfo<TAction> payload)
        where TAction : ICardAction
    {
        var (name, target) = (TAction.Verb, (string?)null);
        foreach (var property in payload.Properties)
        {
            switch (property.Get?.Invoke(action))
            {
                case Guid id:
                    target ??= $"{property.Name} {id}";
                    break;
                case Enum choice when Enum.IsDefined(choice.GetType(), choice):
                    name += $" {char.ToLowerInvariant(choice.ToString()[0])}{choice.ToString()[1..]}";
                    break;
            }
        }

        return new TurnAct(name, target);
    }
}
