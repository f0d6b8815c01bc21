namespace ClusterBot.Tests.Support;

/// <summary>The colours that a card is rendered in.</summary>
public enum CardTheme
{
    Light,
    Dark,
}
