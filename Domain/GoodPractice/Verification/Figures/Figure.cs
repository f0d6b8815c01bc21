namespace ClusterBot.Domain.GoodPractice.Verification.Figures;

/// <summary>A number as said: "£3.4m" is 3400000 of "£", "12 per cent" is 12 of "%".</summary>
/// <param name="Value">Its decimal digits without thousands marks, leading or trailing zeros.</param>
/// <param name="Unit">"%", "pp" (percentage points), a currency sign, letters written onto the number, or empty.</param>
/// <param name="Start">Where it starts in its sentence.</param>
/// <param name="End">Where it ends, with its unit.</param>
internal sealed record Figure(string Value, string Unit, int Start, int End);
