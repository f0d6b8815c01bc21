using System.Globalization;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing.Methods;

namespace ClusterBot.Domain.Register;

/// <summary>A Public Service Agreement: one outcome that several departments deliver together.</summary>
public sealed class Psa
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cluster that it belongs to.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The published number, 1 to 999, unique in its cluster's tenant. It changes only for a PSA with a <see cref="Key"/>.</summary>
    public required int Number { get; set; }

    /// <summary>The register's own lasting name for it, at most 40 characters, unique in the tenant; null when the number is all that there is.</summary>
    public string? Key { get; set; }

    /// <summary>The outcome in words.</summary>
    public required string Title { get; set; }

    /// <summary>The department that leads, where known.</summary>
    public string? LeadDepartment { get; set; }

    /// <summary>How long its outcome takes, where recorded.</summary>
    public LifeSpan? LifeSpan { get; set; }

    /// <summary>How cross-cutting it is, where recorded.</summary>
    public Breadth? Breadth { get; set; }

    /// <summary>Social or economic, where recorded.</summary>
    public Sphere? Sphere { get; set; }

    /// <summary>The method that somebody chose against its category, if anybody did.</summary>
    public AssessmentMethod? ChosenMethod { get; set; }

    /// <summary>Why; always there with <see cref="ChosenMethod"/>. At most 500 characters.</summary>
    public string? ChosenMethodReason { get; set; }

    /// <summary>When it went out of the register. It is asked about no more; what was recorded stays.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>Its indicators.</summary>
    public ICollection<Indicator> Indicators { get; init; } = [];

    /// <summary>How an indicator of it is referred to, for instance 16.3.</summary>
    public string ReferenceOf(Indicator indicator) => string.Create(CultureInfo.InvariantCulture, $"{Number}.{indicator.Position}");

    /// <summary>The kind of agreement that it is; none until all three parts are recorded.</summary>
    public PsaCategory? Category() =>
        (LifeSpan, Breadth, Sphere) is ({ } lifeSpan, { } breadth, { } sphere) ? new PsaCategory(lifeSpan, breadth, sphere) : null;

    /// <summary>How its indicators are judged, and why so.</summary>
    public MethodChoice HowJudged() =>
        MethodChoice.For(Category(), ChosenMethod is { } method ? new MethodOverride(method, ChosenMethodReason ?? "") : null);
}

/// <summary>What kind of agreement a PSA is: it decides how its indicators are judged.</summary>
/// <param name="LifeSpan">How long the outcome takes.</param>
/// <param name="Breadth">How cross-cutting it is.</param>
/// <param name="Sphere">Social or economic.</param>
public sealed record PsaCategory(LifeSpan LifeSpan, Breadth Breadth, Sphere Sphere);
