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

    /// <summary>
    /// The published number, 1 to 999, unique in its cluster's tenant. It changes only for a PSA with a <see cref="Key"/>.
    /// </summary>
    public required int Number { get; set; }

    /// <summary>
    /// The register's own lasting name for it, at most 40 characters, unique in the tenant; null when it is known by its number
    /// alone.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>The outcome in words.</summary>
    public required string Title { get; set; }

    /// <summary>The leading department; null when it is not known.</summary>
    public string? LeadDepartment { get; set; }

    /// <summary>The time that its outcome takes; null when it is not recorded.</summary>
    public LifeSpan? LifeSpan { get; set; }

    /// <summary>The number of departments that it needs; null when it is not recorded.</summary>
    public Breadth? Breadth { get; set; }

    /// <summary>Social or economic; null when it is not recorded.</summary>
    public Sphere? Sphere { get; set; }

    /// <summary>The method that somebody chose against its category; null when nobody did.</summary>
    public AssessmentMethod? ChosenMethod { get; set; }

    /// <summary>The reason for it; always there with <see cref="ChosenMethod"/>. At most 500 characters.</summary>
    public string? ChosenMethodReason { get; set; }

    /// <summary>The time when it left the register. It is asked about no more; its records stay.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>Its indicators.</summary>
    public ICollection<Indicator> Indicators { get; init; } = [];

    /// <summary>Returns the reference of one of its indicators, for instance 16.3.</summary>
    public string ReferenceOf(Indicator indicator) => string.Create(CultureInfo.InvariantCulture, $"{Number}.{indicator.Position}");

    /// <summary>Returns the kind of agreement that it is; null until all three parts are recorded.</summary>
    public PsaCategory? Category() =>
        (LifeSpan, Breadth, Sphere) is ({ } lifeSpan, { } breadth, { } sphere) ? new PsaCategory(lifeSpan, breadth, sphere) : null;

    /// <summary>Returns the method by which its indicators are judged, and the reason.</summary>
    public MethodChoice HowJudged() =>
        MethodChoice.For(Category(), ChosenMethod is { } method ? new MethodOverride(method, ChosenMethodReason ?? "") : null);
}

/// <summary>The kind of agreement that a PSA is: it decides the method by which its indicators are judged.</summary>
/// <param name="LifeSpan">How long the outcome takes.</param>
/// <param name="Breadth">How cross-cutting it is.</param>
/// <param name="Sphere">Social or economic.</param>
public sealed record PsaCategory(LifeSpan LifeSpan, Breadth Breadth, Sphere Sphere);

/// <summary>The number of departments that an agreement needs. Stored by name.</summary>
public enum Breadth
{
    /// <summary>Up to three, which share one plan.</summary>
    FewDepartments,

    /// <summary>Four or more, each with plans of its own.</summary>
    ManyDepartments,
}

/// <summary>The main subject of an agreement. Stored by name.</summary>
public enum Sphere
{
    /// <summary>People's lives: its figures follow policy, slowly.</summary>
    Social,

    /// <summary>The economy: its figures swing with the cycle, whatever the agreement does.</summary>
    Economic,
}
