using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Import;

/// <summary>
/// Indicators and PSAs whose numbers were exchanged or moved: the history of the one would become the history of another. A name
/// that is known under one number is never taken for the name of another.
/// </summary>
internal sealed class Renumbering(KnownRegister known, RegisterContent content, RegisterFindings findings)
{
    public void Find()
    {
        foreach (var row in content.Psas)
        {
            Find(row);
        }

        foreach (var row in content.Indicators)
        {
            Find(row);
        }
    }

    private void Find(PsaRow row)
    {
        if (known.Psa(row.Number) is { } own && (IsSame(own.Title, row.Title) || HasKey(own.Key, row.Key)))
        {
            return;
        }

        var other = known.Psas.FirstOrDefault(psa => psa.Number != row.Number && IsSame(psa.Title, row.Title));
        if (other is not null && !content.Psas.Any(each => each.Number == other.Number && IsSame(each.Title, row.Title)))
        {
            findings.Add(
                row.At, "number", $"{row.Number}", $"\"{row.Title}\" is PSA {other.Number} in the register, and all that was recorded "
                    + $"stays with the number. Please keep {other.Number}.{AtTheEnd(row)}",
                "These PSAs have other numbers in the register, and all that was recorded stays with the number. "
                    + "Please keep the numbers, and give a new PSA a number that was never used. "
                    + "To change numbers, first import a key for each with the numbers as they are.",
                $"\"{row.Title}\" is PSA {other.Number}.{AtTheEnd(row)}");
        }
        else if (known.Psa(row.Number) is { } renamed && IsAnother(renamed.Title, row.Title))
        {
            findings.Add(
                FindingLevel.PleaseLook, row.At.File, row.At.Row, "title", row.Title,
                $"PSA {row.Number} is \"{renamed.Title}\" in the register. If this is another agreement, please give it a number that was "
                    + "never used.",
                "These numbers belong to other titles in the register. If these are other agreements, please give them numbers that were "
                    + "never used.",
                $"PSA {row.Number} is \"{renamed.Title}\".");
        }
    }

    private string AtTheEnd(PsaRow row) =>
        known.Psa(row.Number) is { } taken ? $" {row.Number} is \"{taken.Title}\"; a new PSA needs a number that was never used, such as "
            + $"{known.Psas.Max(psa => psa.Number) + 1}." : "";

    private void Find(IndicatorRow row)
    {
        var own = known.Indicator(row.Reference);
        if (own is not null && (IsSame(own.Name, row.Name) || HasKey(own.Key, row.Key)))
        {
            return;
        }

        var others =
            from psa in known.Psas
            from indicator in psa.Indicators
            let reference = new Reference(psa.Number, indicator.Position)
            where reference != row.Reference && IsSame(indicator.Name, row.Name)
            where !content.Indicators.Any(each => each.Reference == reference && IsSame(each.Name, row.Name))
            orderby reference.Psa == row.Reference.Psa descending, indicator.ArchivedAt is null descending
            select (Reference?)reference;
        if (others.FirstOrDefault() is { } other && (other.Psa == row.Reference.Psa || own is not null))
        {
            findings.Add(
                row.At, "position", $"{row.Reference}",
                $"\"{row.Name}\" is {other} in the register, and its figures stay with the number. "
                    + $"Please keep {other}, and put a new indicator at the end, as {End(row.Reference.Psa)}.",
                "These indicators have other positions in the register, and their figures stay with the position. "
                    + "Please keep the positions, and put a new indicator at the end of its PSA. "
                    + "To change positions, first import a key for each with the positions as they are.",
                $"\"{row.Name}\" is {other}; a new indicator would be {End(row.Reference.Psa)}.");
        }
        else if (own is not null && IsAnother(own.Name, row.Name) && known.Readings[own.Id].Any())
        {
            findings.Add(
                FindingLevel.PleaseLook, row.At.File, row.At.Row, "name", row.Name,
                $"{row.Reference} is \"{own.Name}\" in the register, and has figures. If this is another indicator, please put it at the "
                    + $"end, as {End(row.Reference.Psa)}.",
                "These positions belong to other indicators in the register, which have figures. "
                    + "If these are other indicators, please put them at the end of their PSA.",
                $"{row.Reference} is \"{own.Name}\"; the end of its PSA is {End(row.Reference.Psa)}.");
        }
    }

    private Reference End(int psa)
    {
        var stored = known.Psa(psa)?.Indicators.Select(indicator => indicator.Position) ?? [];
        return new Reference(psa, stored.DefaultIfEmpty().Max() + 1);
    }

    private static bool HasKey(string? known, string? key) =>
        known is not null && string.Equals(known, key, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string one, string other) => CsvName.Plain(one) == CsvName.Plain(other);

    /// <summary>A name is another one, and not the same put better, where no more than half of its words are those of before.</summary>
    private static bool IsAnother(string before, string after)
    {
        var (one, other) = (WordsOf(before), WordsOf(after));
        return one.Count > 0 && other.Count > 0 && 2 * one.Intersect(other).Count() <= Math.Max(one.Count, other.Count);
    }

    private static HashSet<string> WordsOf(string name) =>
        [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CsvName.Plain).Where(word => word.Length > 0)];
}
