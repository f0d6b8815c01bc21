using ClusterBot.Data.Duties;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Every entity says what it owes the people whose data it holds, for every text and every reference to a person.</summary>
public static class DeclaredDuties
{
    public static IEnumerable<string> Problems(IModel model, IReadOnlyList<EntityDuties> declared)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            var name = entity.ClrType.Name;
            if (declared.SingleOrDefault(each => each.Entity == entity.ClrType) is not { } duties)
            {
                yield return $"{name} says nothing";
                continue;
            }

            string[] said = [.. duties.People, .. duties.Owners, .. duties.Texts, .. duties.Removed, .. duties.Technical];
            foreach (var property in entity.GetProperties().Where(NeedsADuty).Select(property => property.Name).Except(said))
            {
                yield return $"{name}.{property} says nothing";
            }

            foreach (var property in said.Where(property => entity.FindProperty(property) is null))
            {
                yield return $"{name}.{property} is not stored";
            }

            if (duties.HoldsPersonalData && duties.ExportedAs.Count == 0)
            {
                yield return $"{name} is given out to nobody";
            }

            foreach (var purge in duties.Purges.Where(purge => !duties.Kept.Contains($"`Retention:{purge.Setting}Days`, {purge.Days}")))
            {
                yield return $"{name} does not say that it goes after {purge.Days} days";
            }

            if (string.IsNullOrWhiteSpace(duties.Kept))
            {
                yield return $"{name} does not say how long it is kept";
            }
        }
    }

    private static bool NeedsADuty(IProperty property) =>
        property.ClrType == typeof(string) || property.ClrType == typeof(byte[])
        || property.Name.EndsWith("ById", StringComparison.Ordinal) || property.Name is "PersonId" or "RecipientId";
}
