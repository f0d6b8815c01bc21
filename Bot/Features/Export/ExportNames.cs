using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Export;

/// <summary>What ids in a cluster's record stand for, in words.</summary>
internal sealed class ExportNames(IReadOnlyList<Psa> psas, IReadOnlyDictionary<Guid, string> people)
{
    private readonly Dictionary<Guid, (Psa Psa, Indicator Indicator)> _indicators =
        psas.SelectMany(psa => psa.Indicators.Select(indicator => (psa, indicator))).ToDictionary(pair => pair.indicator.Id);

    private readonly Dictionary<Guid, Psa> _psas = psas.ToDictionary(psa => psa.Id);

    public int Psa(Guid id) => _psas[id].Number;

    public (Psa Psa, Indicator Indicator) Indicator(Guid id) => _indicators[id];

    /// <summary>For instance 16.3; empty for none.</summary>
    public string Reference(Guid? id) => id is { } known && _indicators.TryGetValue(known, out var found) ? found.Psa.ReferenceOf(found.Indicator) : "";

    /// <summary>Whoever it was; what nobody gave came with the register.</summary>
    public string Person(Guid? id) => id is { } known ? people.GetValueOrDefault(known, Domain.Register.Person.Erased) : "the register";
}
