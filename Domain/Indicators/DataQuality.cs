namespace ClusterBot.Domain.Indicators;

/// <summary>
/// The reliability of the data system behind a figure, after the National Audit Office's validation of PSA data systems
/// (https://www.nao.org.uk/reports/measuring-up-how-good-are-the-governments-data-systems-for-monitoring-performance-against-public-service-agreements-fifth-validation-compendium-report-reviewing-data-systems-underpinning-20/).
/// Stored by name.
/// </summary>
public enum DataQuality
{
    /// <summary>Nobody has judged it, or there is no data system yet.</summary>
    None,

    /// <summary>It has weaknesses that must be put right.</summary>
    Weak,

    /// <summary>Good enough, with limitations that are disclosed.</summary>
    DisclosedLimitation,

    /// <summary>Fit for the purpose.</summary>
    Fit,
}
