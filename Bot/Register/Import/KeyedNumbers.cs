using ClusterBot.Data;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ClusterBot.Bot.Register.Import;

/// <summary>
/// New numbers for PSAs and indicators that have a key of their own: the history goes with the key. It comes before all else that an
/// import does, which then finds each under its new number.
/// </summary>
internal sealed class KeyedNumbers(ClusterDbContext db, KnownRegister known, Changes changes)
{
    /// <summary>More than any number: where those stand that move, while others may still hold the number.</summary>
    private const int Aside = 1_000;

    private readonly Dictionary<Psa, int> _psas = [];

    private readonly Dictionary<Indicator, int> _indicators = [];

    private bool MovesAny => _psas.Count + _indicators.Count > 0;

    /// <summary>Gives the new numbers, in memory; what cannot be done is added to the findings, and nothing is changed.</summary>
    public async Task ApplyAsync(RegisterContent content, RegisterFindings findings, CancellationToken cancellationToken)
    {
        if (content.Psas.All(row => row.Key is null) && content.Indicators.All(row => row.Key is null))
        {
            return;
        }

        var open = await db.Rounds.Where(r => r.ClosedAt == null).Select(r => r.ClusterId).Distinct().ToListAsync(cancellationToken);
        foreach (var row in content.Psas.Where(row => row.Key is not null))
        {
            Find(row, content, open, findings);
        }

        foreach (var row in content.Psas.Where(row => _psas.ContainsValue(row.Number)))
        {
            if (known.Psa(row.Number) is { } there && !_psas.ContainsKey(there))
            {
                findings.Add(
                    row.At, "number", $"{row.Number}", $"{row.Number} is \"{there.Title}\" in the register, which keeps its number. "
                        + $"{NeverUsed(known.Psas.Max(psa => psa.Number))}");
            }
        }

        if (findings.AnyWrong)
        {
            return;
        }

        foreach (var (psa, number) in _psas)
        {
            changes.Note(ChangedKind.Psa, ChangeSort.Changed, $"PSA {psa.Number} {psa.Title}", $"number: {psa.Number} becomes {number}");
            psa.Number = number;
        }

        foreach (var row in content.Indicators.Where(row => row.Key is not null))
        {
            Find(row, content, open, findings);
        }

        foreach (var row in content.Indicators)
        {
            if (known.Indicator(row.Reference) is { } there && !_indicators.ContainsKey(there)
                && _indicators.Any(move => move.Key.PsaId == there.PsaId && move.Value == there.Position))
            {
                findings.Add(
                    row.At, "position", $"{row.Reference}",
                    $"{row.Reference} is \"{there.Name}\" in the register, which keeps its position. {End(there.PsaId)}");
            }
        }

        if (findings.AnyWrong)
        {
            return;
        }

        foreach (var (indicator, position) in _indicators)
        {
            var psa = known.Psas.First(p => p.Id == indicator.PsaId).Number;
            changes.Note(
                ChangedKind.Indicator, ChangeSort.Changed, $"{psa}.{indicator.Position} {indicator.Name}",
                $"position: {psa}.{indicator.Position} becomes {psa}.{position}");
            indicator.Position = position;
        }

        if (MovesAny)
        {
            foreach (var cluster in known.Clusters)
            {
                cluster.Numbering = (cluster.Numbering ?? 0) + 1;
            }
        }
    }

    /// <summary>
    /// Puts those that move aside in the database, so that two can exchange their numbers. To be called before they are saved.
    /// </summary>
    public async Task MakeRoomAsync(CancellationToken cancellationToken)
    {
        if (!MovesAny)
        {
            return;
        }

        var (psas, indicators) = (_psas.Keys.Select(psa => psa.Id).ToList(), _indicators.Keys.Select(indicator => indicator.Id).ToList());
        await db.Psas.Where(p => psas.Contains(p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Number, p => p.Number + Aside), cancellationToken);
        await db.Indicators.Where(i => indicators.Contains(i.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Position, i => i.Position + Aside), cancellationToken);
        // What was typed and not saved names its fields by the old numbers.
        await db.Drafts
            .Where(d => db.CheckIns.Any(c =>
                c.Id == d.CheckInId && (psas.Contains(c.PsaId) || db.Indicators.Any(i => i.PsaId == c.PsaId && indicators.Contains(i.Id)))))
            .ExecuteDeleteAsync(cancellationToken);
        foreach (var psa in _psas.Keys)
        {
            Recall(db.Entry(psa).Property(p => p.Number));
        }

        foreach (var indicator in _indicators.Keys)
        {
            Recall(db.Entry(indicator).Property(i => i.Position));
        }
    }

    private static void Recall<T>(PropertyEntry<T, int> number)
        where T : class => number.OriginalValue += Aside;

    private void Find(PsaRow row, RegisterContent content, List<Guid> open, RegisterFindings findings)
    {
        if (known.Psas.FirstOrDefault(psa => Is(psa.Key, row.Key)) is { } own)
        {
            if (own.Number == row.Number)
            {
                return;
            }

            _psas[own] = row.Number;
            RefuseWhileOpen(own, row.At, "number", $"{row.Number}", open, findings);
        }
        else if (known.Psa(row.Number) is { Key: { } key } there && !content.Psas.Any(each => Is(each.Key, key)))
        {
            findings.Add(
                row.At, "key", row.Key!, $"PSA {row.Number} is \"{there.Title}\" in the register, with the key {key}, which never changes. "
                    + $"{NeverUsed(known.Psas.Max(psa => psa.Number))}");
        }
    }

    private void Find(IndicatorRow row, RegisterContent content, List<Guid> open, RegisterFindings findings)
    {
        var psa = known.Psa(row.Reference.Psa);
        var own = known.Psas.SelectMany(p => p.Indicators).FirstOrDefault(indicator => Is(indicator.Key, row.Key));
        if (own is null)
        {
            if (known.Indicator(row.Reference) is { Key: { } key } there && !content.Indicators.Any(each => Is(each.Key, key)))
            {
                findings.Add(
                    row.At, "key", row.Key!,
                    $"{row.Reference} is \"{there.Name}\" in the register, with the key {key}, which never changes. {End(there.PsaId)}");
            }
        }
        else if (own.PsaId != psa?.Id)
        {
            findings.Add(
                row.At, "key", row.Key!, $"This is the key of \"{own.Name}\", which belongs to PSA "
                    + $"{known.Psas.First(p => p.Id == own.PsaId).Number}. An indicator cannot move to another PSA.");
        }
        else if (own.Position != row.Reference.Position)
        {
            _indicators[own] = row.Reference.Position;
            RefuseWhileOpen(psa, row.At, "position", $"{row.Reference}", open, findings);
        }
    }

    private void RefuseWhileOpen(Psa psa, RowPlace at, string column, string value, List<Guid> open, RegisterFindings findings)
    {
        if (open.Contains(psa.ClusterId))
        {
            const string wait =
                "A check-in is open, and its cards carry the numbers of before. Please import new numbers after it has closed.";
            var cluster = known.Clusters.Find(c => c.Id == psa.ClusterId)!.Name;
            findings.Add(at, column, value, $"{cluster}: {wait}", wait, $"{cluster}.");
        }
    }

    private string End(Guid psaId)
    {
        var psa = known.Psas.First(p => p.Id == psaId);
        return $"Please put a new indicator at the end, as {psa.Number}.{psa.Indicators.Max(indicator => indicator.Position) + 1}.";
    }

    private static string NeverUsed(int highest) => $"Please give a new PSA a number that was never used, such as {highest + 1}.";

    private static bool Is(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
