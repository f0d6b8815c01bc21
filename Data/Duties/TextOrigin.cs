namespace ClusterBot.Data.Duties;

/// <summary>The origin of a text.</summary>
/// <param name="About">The cluster, PSA, indicator, check-in, answer, escalation or ask that it is about; null when it is about
/// none.</param>
/// <param name="ById">Who wrote it; null when that is not recorded.</param>
/// <param name="At">When; null when that is not recorded.</param>
public sealed record TextOrigin(Guid? About = null, Guid? ById = null, DateTimeOffset? At = null);

/// <summary>A text that an entity declares, in one row.</summary>
/// <param name="Kind">What it is, in one or two words.</param>
/// <param name="Row">The row.</param>
/// <param name="Property">The property.</param>
/// <param name="IsJson">True when the words stand in a JSON document.</param>
/// <param name="Text">The words, or the document.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record DeclaredText(string Kind, object Row, string Property, bool IsJson, string Text, TextOrigin Origin);
