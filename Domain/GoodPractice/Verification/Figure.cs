namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>A number as said: "£3.4m" is 3400000 of "£", "12 per cent" is 12 of "%".</summary>
/// <param name="Value">Its decimal digits without thousands marks, leading or trailing zeros.</param>
/// <param name="Unit">"%", "pp" (percentage points), a currency sign, letters written onto the number, or empty.</param>
/// <param name="Start">Where it starts in its sentence.</param>
/// <param name="Role">"from", "to", "by" and the like right before it; or null.</param>
internal sealed record Figure(string Value, string Unit, int Start, string? Role)
{
    public bool SaysTheSameAs(Figure said) =>
        Value == said.Value && Unit == said.Unit && (Role is null || said.Role is null || Role == said.Role);
}
