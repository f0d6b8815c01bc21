using ClusterBot.Data;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Import;

/// <summary>PSAs, known by their number.</summary>
internal sealed class PsaImport(ClusterDbContext db, KnownRegister known, Changes changes, DateTimeOffset now)
{
    public void Apply(RegisterContent content)
    {
        foreach (var row in content.Psas)
        {
            Apply(row);
        }

        var numbers = content.Psas.Select(row => row.Number).ToHashSet();
        foreach (var gone in known.Psas.Where(p => p.ArchivedAt is null && !numbers.Contains(p.Number)).OrderBy(p => p.Number).ToList())
        {
            gone.ArchivedAt = now;
            changes.Note(ChangedKind.Psa, ChangeSort.Archived, Name(gone));
        }
    }

    private void Apply(PsaRow row)
    {
        if (known.Psa(row.Number) is { } psa)
        {
            changes.Compare(ChangedKind.Psa, Name(psa), psa.ArchivedAt, () => psa.ArchivedAt = null, compared => Set(compared, psa, row));
            return;
        }

        psa = new Psa { ClusterId = known.Cluster(row.Cluster)!.Id, Number = row.Number, Title = row.Title };
        // The cluster's own list finds it by itself.
        db.Psas.Add(psa);
        Set(new Changes.Comparison(), psa, row);
        changes.Note(ChangedKind.Psa, ChangeSort.Added, Name(psa));
    }

    private static void Set(Changes.Comparison compared, Psa psa, PsaRow row)
    {
        // A file without the key does not take it away.
        compared.Set("key", psa.Key, row.Key ?? psa.Key, v => psa.Key = v);
        compared.Set("title", psa.Title, row.Title, v => psa.Title = v);
        compared.Set("lead department", psa.LeadDepartment, row.LeadDepartment, v => psa.LeadDepartment = v);
        compared.Set("life span", psa.LifeSpan, row.LifeSpan, v => psa.LifeSpan = v);
        compared.Set("breadth", psa.Breadth, row.Breadth, v => psa.Breadth = v);
        compared.Set("sphere", psa.Sphere, row.Sphere, v => psa.Sphere = v);
        compared.Set("method", psa.ChosenMethod, row.Method, v => psa.ChosenMethod = v);
        compared.Set("method reason", psa.ChosenMethodReason, row.MethodReason, v => psa.ChosenMethodReason = v);
    }

    private static string Name(Psa psa) => $"PSA {psa.Number} {psa.Title}";
}
