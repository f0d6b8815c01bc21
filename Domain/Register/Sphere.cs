namespace ClusterBot.Domain.Register;

/// <summary>What an agreement is about, above all. Stored by name.</summary>
public enum Sphere
{
    /// <summary>People's lives: its figures follow policy, slowly.</summary>
    Social,

    /// <summary>The economy: its figures swing with the cycle, whatever the agreement does.</summary>
    Economic,
}
