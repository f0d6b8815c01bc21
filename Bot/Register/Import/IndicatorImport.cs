using ClusterBot.Data;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Register.Import;

/// <summary>Indicators, known by their reference, and what they are planned to be.</summary>
internal sealed class IndicatorImport(ClusterDbContext db, KnownRegister known, Changes changes, DateTimeOffset now)
{
    private readonly HashSet<Reference> _changed = [];

    /// <summary>The indicators that are added, or of which something changes.</summary>
    public IReadOnlySet<Reference> Changed => _changed;

    public void Apply(RegisterContent content)
    {
        foreach (var row in content.Indicators)
        {
            Apply(row);
        }

        var references = content.Indicators.Select(row => row.Reference).ToHashSet();
        var gone = known.Psas
            .OrderBy(psa => psa.Number)
            .SelectMany(psa => psa.Indicators.OrderBy(i => i.Position)
                .Select(indicator => (Reference: new Reference(psa.Number, indicator.Position), indicator)))
            .Where(each => each.indicator.ArchivedAt is null && !references.Contains(each.Reference));
        foreach (var (reference, indicator) in gone.ToList())
        {
            indicator.ArchivedAt = now;
            changes.Note(ChangedKind.Indicator, ChangeSort.Archived, Name(reference, indicator));
        }

        if (content.Plan is { } plan)
        {
            var planned = plan.ToLookup(row => row.Indicator);
            foreach (var row in content.Indicators)
            {
                Apply(row.Reference, known.Indicator(row.Reference)!, planned[row.Reference].ToDictionary(p => p.On, p => p.Value));
            }
        }
    }

    private void Apply(IndicatorRow row)
    {
        if (known.Indicator(row.Reference) is { } indicator)
        {
            if (changes.Compare(
                ChangedKind.Indicator, Name(row.Reference, indicator), indicator.ArchivedAt, () => indicator.ArchivedAt = null,
                compared => Set(compared, indicator, row)))
            {
                _changed.Add(row.Reference);
            }

            return;
        }

        indicator = new Indicator
        {
            PsaId = known.Psa(row.Reference.Psa)!.Id,
            Position = row.Reference.Position,
            Name = row.Name,
            Unit = row.Unit,
            Better = row.Better,
            Control = row.Control,
            Baseline = row.Baseline,
        };
        db.Indicators.Add(indicator);
        Set(new Changes.Comparison(), indicator, row);
        _changed.Add(row.Reference);
        changes.Note(ChangedKind.Indicator, ChangeSort.Added, Name(row.Reference, indicator));
    }

    private static void Set(Changes.Comparison compared, Indicator indicator, IndicatorRow row)
    {
        // A file without the key does not take it away.
        compared.Set("key", indicator.Key, row.Key ?? indicator.Key, v => indicator.Key = v);
        compared.Set("name", indicator.Name, row.Name, v => indicator.Name = v);
        compared.Set("unit", indicator.Unit, row.Unit, v => indicator.Unit = v);
        compared.Set("better", indicator.Better, row.Better, v => indicator.Better = v);
        compared.Set("control", indicator.Control, row.Control, v => indicator.Control = v);
        compared.Set("baseline", indicator.Baseline, row.Baseline, v => indicator.Baseline = v);
        compared.Set("target", indicator.Target, row.Target, v => indicator.Target = v);
        compared.Set("target value", indicator.TargetValue, row.TargetValue, v => indicator.TargetValue = v);
        compared.Set("target kind", indicator.TargetKind, row.TargetKind, v => indicator.TargetKind = v);
        compared.Set("target upper", indicator.TargetUpper, row.TargetUpper, v => indicator.TargetUpper = v);
        compared.Set("change amount", indicator.ChangeAmount, row.ChangeAmount, v => indicator.ChangeAmount = v);
        compared.Set("change per period", indicator.ChangePerPeriod, row.ChangePerPeriod, v => indicator.ChangePerPeriod = v);
        compared.Set("tolerance", indicator.Tolerance, row.Tolerance, v => indicator.Tolerance = v);
        compared.Set("is gap", indicator.IsGap, row.IsGap, v => indicator.IsGap = v);
        compared.Set("frequency", indicator.Frequency, row.Frequency, v => indicator.Frequency = v);
        compared.Set("publication lag days", indicator.PublicationLagDays, row.PublicationLagDays, v => indicator.PublicationLagDays = v);
        compared.Set("process changed on", indicator.ProcessChangedOn, row.ProcessChangedOn, v => indicator.ProcessChangedOn = v);
        compared.Set("source", indicator.Source, row.Source, v => indicator.Source = v);
    }

    private void Apply(Reference reference, Indicator indicator, Dictionary<DateOnly, decimal> plan)
    {
        foreach (var (on, value) in plan.OrderBy(each => each.Key))
        {
            var name = $"{reference} on {Changes.Show(on)}";
            if (indicator.Plan.FirstOrDefault(p => p.On == on) is { } planned)
            {
                changes.Compare(ChangedKind.PlannedFigure, name, null, () => { }, compared =>
                    compared.Set("value", planned.Value, value, v => planned.Value = v));
                continue;
            }

            db.PlannedFigures.Add(new PlannedFigure { IndicatorId = indicator.Id, On = on, Value = value });
            changes.Note(ChangedKind.PlannedFigure, ChangeSort.Added, name, Changes.Show(value));
        }

        foreach (var gone in indicator.Plan.Where(p => !plan.ContainsKey(p.On)).OrderBy(p => p.On).ToList())
        {
            db.PlannedFigures.Remove(gone);
            changes.Note(
                ChangedKind.PlannedFigure, ChangeSort.Removed, $"{reference} on {Changes.Show(gone.On)}", Changes.Show(gone.Value));
        }
    }

    private static string Name(Reference reference, Indicator indicator) => $"{reference} {indicator.Name}";
}
