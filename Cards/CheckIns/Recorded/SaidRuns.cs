using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns.Recorded;

/// <summary>The author of a part of an answer, behind the part, when it is not the one in the heading.</summary>
internal static class SaidRuns
{
    public static IEnumerable<TextRun> Of(SaidBy? by) => by is null
        ? []
        :
        [
            new TextRun(" · ") { IsSubtle = true },
            UserText.Run(by.Name, 200) with { IsSubtle = true },
            new TextRun($", {CardDates.Moment(by.At)}") { IsSubtle = true },
        ];

    public static IEnumerable<TextRun> Of(SaidText said, int most) => [UserText.Run(said.Text, most), .. Of(said.By)];
}
