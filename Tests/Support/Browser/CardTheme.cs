namespace ClusterBot.Tests.Support.Browser;

/// <summary>The colours that a card is rendered in.</summary>
public enum CardTheme
{
    Light,
    Dark,
}

/// <summary>One way to look at a card.</summary>
/// <param name="Theme">The colours.</param>
/// <param name="Width">The width of the card, in CSS pixels.</param>
/// <param name="Unfolded">True shows hidden elements too and opens what buttons open.</param>
public sealed record CardLook(CardTheme Theme, int Width, bool Unfolded)
{
    public static string Word(CardTheme theme) => theme is CardTheme.Dark ? "dark" : "light";

    /// <summary>Returns the look as a part of a file's name.</summary>
    public override string ToString() => $"{Word(Theme)}-{Width}{(Unfolded ? "-unfolded" : "")}";
}
