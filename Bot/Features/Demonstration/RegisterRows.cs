using CsvHelper;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>A row of one of the demonstration's tables, read cell by cell.</summary>
internal interface IRegisterRow<T>
{
    static abstract T Of(IReaderRow row);
}

internal sealed record PsaRow(int Number, string Title, string LeadDepartment, string Source) : IRegisterRow<PsaRow>
{
    public static PsaRow Of(IReaderRow row) => new(
        row.GetField<int>(nameof(Number)), row.GetField(nameof(Title))!, row.GetField(nameof(LeadDepartment))!, row.GetField(nameof(Source))!);
}

internal sealed record IndicatorRow(
    int Psa, int Position, string Name, string Unit, string Better, string Control, string Baseline, string Target, string Source) : IRegisterRow<IndicatorRow>
{
    public static IndicatorRow Of(IReaderRow row) => new(
        row.GetField<int>(nameof(Psa)),
        row.GetField<int>(nameof(Position)),
        row.GetField(nameof(Name))!,
        row.GetField(nameof(Unit))!,
        row.GetField(nameof(Better))!,
        row.GetField(nameof(Control))!,
        row.GetField(nameof(Baseline))!,
        row.GetField(nameof(Target))!,
        row.GetField(nameof(Source))!);
}

internal sealed record ReadingRow(int Psa, int Position, string Period, decimal Value, string Baseline, string Source) : IRegisterRow<ReadingRow>
{
    public static ReadingRow Of(IReaderRow row) => new(
        row.GetField<int>(nameof(Psa)),
        row.GetField<int>(nameof(Position)),
        row.GetField(nameof(Period))!,
        row.GetField<decimal>(nameof(Value)),
        row.GetField(nameof(Baseline))!,
        row.GetField(nameof(Source))!);
}

internal sealed record PersonRow(string Name, string Account, string AadObjectId, string Email, string Department, string Roles) : IRegisterRow<PersonRow>
{
    public static PersonRow Of(IReaderRow row) => new(
        row.GetField(nameof(Name))!,
        row.GetField(nameof(Account))!,
        row.GetField(nameof(AadObjectId))!,
        row.GetField(nameof(Email))!,
        row.GetField(nameof(Department))!,
        row.GetField(nameof(Roles))!);
}

internal sealed record MessageRow(string Thread, int Message, string Author, int DaysAgo, string Text) : IRegisterRow<MessageRow>
{
    public static MessageRow Of(IReaderRow row) => new(
        row.GetField(nameof(Thread))!,
        row.GetField<int>(nameof(Message)),
        row.GetField(nameof(Author))!,
        row.GetField<int>(nameof(DaysAgo)),
        row.GetField(nameof(Text))!);
}
