namespace ClusterBot.Bot.Features.Demonstration;

internal sealed record PsaRow(int Number, string Title, string LeadDepartment, string Source);

internal sealed record IndicatorRow(
    int Psa, int Position, string Name, string Unit, string Better, string Control, string Baseline, string Target, string Source);

internal sealed record ReadingRow(int Psa, int Position, string Period, decimal Value, string Baseline, string Source);

internal sealed record PersonRow(string Name, string Account, string AadObjectId, string Email, string Department, string Roles);

internal sealed record MessageRow(string Thread, int Message, string Author, int DaysAgo, string Text);
