using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Import;

/// <summary>The changes that the files ask for and that would lose or falsify something that is stored.</summary>
internal static class Conflicts
{
    public static void Find(KnownRegister known, RegisterContent content, RegisterFindings findings)
    {
        new Renumbering(known, content, findings).Find();
        foreach (var row in content.Clusters)
        {
            // A cluster that came otherwise than by files is known by its name.
            if (known.Clusters.Find(c => c.Name == row.Name) is { Code: { } code }
                && !code.Equals(row.Code, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(
                    row.At, "name", row.Name,
                    $"The cluster with the code {code} has this name in the register, and a name is never given to another one at once.",
                    "Other clusters have these names in the register, and a name is never given to another one at once.",
                    $"This is the name of the cluster with the code {code}.");
            }
        }

        foreach (var row in content.Psas)
        {
            if (known.Psa(row.Number) is { } psa && known.Clusters.Find(c => c.Id == psa.ClusterId) is { Code: { } code }
                && !code.Equals(row.Cluster, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(
                    row.At, PsaRow.ClusterColumn, row.Cluster,
                    $"PSA {row.Number} belongs to the cluster {code}: its rounds and escalations were recorded there, so it cannot move.",
                    "These PSAs belong to another cluster: their rounds and escalations were recorded there, so they cannot move.",
                    $"PSA {row.Number} belongs to the cluster {code}.");
            }
        }

        foreach (var row in (content.Channels ?? []).Where(row => !known.Channels.Exists(c => c.Id == row.Channel)))
        {
            findings.Add(
                row.At, "channel", row.Channel, "ClusterBot has not heard from this channel. Please add it to the team and type "
                    + "@ClusterBot help in the channel, or link it there.");
        }

        foreach (var row in content.Indicators)
        {
            if (known.Indicator(row.Reference) is { } indicator && indicator.Unit != row.Unit && known.Readings[indicator.Id].Any())
            {
                findings.Add(
                    row.At, IndicatorRow.UnitColumn, row.Unit.Text,
                    $"Figures of {row.Reference} are recorded in {indicator.Unit.Text}. Please add another indicator for another unit.",
                    "Figures of these indicators are recorded in another unit. Please add other indicators for another unit.",
                    $"Those of {row.Reference} are recorded in {indicator.Unit.Text}.");
            }
        }
    }
}
