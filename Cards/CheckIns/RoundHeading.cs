using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The first part of all cards of a round: the cluster and the day, how far it has come, and by when to answer.</summary>
internal static class RoundHeading
{
    /// <summary>More people are named in the lines, and told by a reminder: a notice to everybody is read by nobody.</summary>
    private const int MostMentions = 20;

    /// <summary>The card without its body. Clients ask for a person's own version of the card that all share.</summary>
    public static AdaptiveCard Frame(RoundView round)
    {
        var words = $"Check-in for {UserText.Plain(round.ClusterName, 200)}, {CardDates.Weekday(round.OccursOn)}";
        var mentions = round.Mentions.Take(MostMentions).Select(RoundMention.Of).ToList();
        return new AdaptiveCard
        {
            FallbackText = words + ". Please open this message in Teams to answer.",
            Speak = words,
            MsTeams = mentions.Count == 0 ? TeamsCardProperties.FullWidth : TeamsCardProperties.FullWidth with { Entities = mentions },
            Refresh = round.IsClosed || round.RefreshFor.Count == 0
                ? null
                : new Refresh(
                    ActionExecute.For(
                        "Refresh", new RefreshRound(round.Id), CheckInActionsJson.Default.RefreshRound, inputs: AssociatedInputs.None),
                    round.RefreshFor),
            Body = [],
        };
    }

    /// <summary>Returns the marking and the title. The cluster is left out where each PSA below is the reader's own.</summary>
    public static IEnumerable<CardElement> OwnTitle(RoundView round) => Title(round, TextSize.Medium);

    /// <summary>Returns the marking, the title and the cluster.</summary>
    public static IEnumerable<CardElement> Title(RoundView round) =>
    [
        .. Title(round, TextSize.Large),
        new RichTextBlock([UserText.Run(round.ClusterName, 200) with { IsSubtle = true }]) { Spacing = Spacing.None },
    ];

    public static IEnumerable<CardElement> Of(RoundView round) =>
    [
        .. Title(round),
        .. LateSection.Of(round),
        .. round.IsClosed
            ?
            [
                new TextBlock("● This check-in is closed") { Weight = TextWeight.Bolder },
                new TextBlock(Answered(round)) { IsSubtle = true },
            ]
            : (CardElement[])[new TextBlock($"{Answered(round)} {AnswerBy(round)}") { Weight = TextWeight.Bolder }],
    ];

    /// <summary>Returns the sentence that says until when.</summary>
    public static string AnswerBy(RoundView round) => round switch
    {
        { AnswerBy: { } by, BoardMeetsOn: not null } => $"Please answer by {CardDates.WeekdayAt(by)}, when the board meets.",
        { AnswerBy: { } by } => $"Please answer by {CardDates.WeekdayAt(by)}.",
        _ => "It can be answered until the next one opens.",
    };

    /// <summary>Returns the line that mentions those who are asked, so that Teams tells them.</summary>
    public static IEnumerable<CardElement> Mentions(RoundView round) => round.Mentions.Count == 0
        ? []
        :
        [
            new TextBlock("Asked: " + string.Join(", ", round.Mentions.Take(MostMentions).Select(RoundMention.Place))
                + (round.Mentions.Count > MostMentions ? $" and {round.Mentions.Count - MostMentions} more" : ""))
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            },
        ];

    /// <summary>Returns the line for PSAs that there is no room for.</summary>
    /// <param name="count">Their number; none when 0 or less.</param>
    public static IEnumerable<CardElement> Rest(int count) => count > 0
        ? [new TextBlock($"and {count} more. To see one, type: show PSA and its number") { IsSubtle = true, Separator = true }]
        : [];

    private static IEnumerable<CardElement> Title(RoundView round, TextSize size) =>
    [
        ProtectiveMarkingLine.Of(round.Marking),
        new TextBlock("Check-in, " + CardDates.Weekday(round.OccursOn))
        {
            Size = size,
            Weight = TextWeight.Bolder,
            Style = TextBlockStyle.Heading,
        },
    ];

    private static string Answered(RoundView round) =>
        $"{round.CheckIns.Count(checkIn => checkIn.IsAnswered)} of {round.CheckIns.Count} answered.";
}

/// <summary>Somebody who is asked, as the card mentions them.</summary>
/// <param name="Id">The channel's own id, or the Entra object id.</param>
/// <param name="Name">By name.</param>
public sealed record RoundMention(string Id, string Name)
{
    private const int MostName = 80;

    private const string Markup = @"\`*_[]<>~|&#{}";

    internal static CardMention Of(RoundMention person) => new(Place(person), new MentionedPerson(person.Id, Plain(person.Name)));

    internal static string Place(RoundMention person) => $"<at>{Plain(person.Name)}</at>";

    // The text block reads markdown, and Teams looks for the very same words: nothing in a name may mean anything.
    private static string Plain(string name) =>
        UserText.Plain(string.Concat(name.Where(sign => !Markup.Contains(sign))), MostName) is { Length: > 0 } plain
            ? plain
            : "a colleague";
}
