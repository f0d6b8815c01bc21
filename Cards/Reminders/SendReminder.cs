using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Reminders;

/// <summary>Remind the people whom the card names, confirmed by the lead who asked for it.</summary>
/// <param name="Asker">Who asked for it.</param>
/// <param name="People">Their ids with blanks between: of them, those who still owe something then.</param>
public sealed record SendReminder(Guid Asker, string People) : ICardAction
{
    public static string Verb => "reminders.send";
}
