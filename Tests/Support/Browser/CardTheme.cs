namespace ClusterBot.Tests.Support.Browser;

/// <summary>The colours that a card is rendered in.</summary>
public enum CardTheme
{
    Light,
    Dark,
}
