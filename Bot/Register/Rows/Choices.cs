using ClusterBot.Bot.Register.Csv;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>The words that a cell may hold, and the meaning of each.</summary>
internal sealed class Choices<T>(params (string Words, T Meaning)[] choices)
    where T : struct
{
    private readonly Dictionary<string, T> _meanings =
        choices.ToDictionary(choice => CsvName.Plain(choice.Words), choice => choice.Meaning);

    /// <summary>The words that are written out first, one for each meaning.</summary>
    public IReadOnlyList<string> First { get; } = [.. choices.DistinctBy(choice => choice.Meaning).Select(choice => choice.Words)];

    /// <summary>The words, for a message.</summary>
    public string Words => string.Join(", ", First);

    /// <summary>Returns the word that is written out first for a meaning.</summary>
    public string Of(T meaning) => choices.First(choice => choice.Meaning.Equals(meaning)).Words;

    public T? Find(string text) => _meanings.TryGetValue(CsvName.Plain(text), out var meaning) ? meaning : null;
}

/// <summary>The choices of all columns.</summary>
internal static class RegisterChoices
{
    public static readonly Choices<bool> YesNo =
        new(("yes", true), ("no", false), ("y", true), ("n", false), ("true", true), ("false", false), ("1", true), ("0", false));

    public static readonly Choices<Nation> Nations = new(
        ("England and Wales", Nation.EnglandAndWales), ("Scotland", Nation.Scotland), ("Northern Ireland", Nation.NorthernIreland),
        ("England", Nation.EnglandAndWales), ("Wales", Nation.EnglandAndWales));

    public static readonly Choices<ProtectiveMarking> Markings = new(
        ("OFFICIAL", ProtectiveMarking.Official), ("OFFICIAL-SENSITIVE", ProtectiveMarking.OfficialSensitive),
        ("ILLUSTRATIVE", ProtectiveMarking.Illustrative));

    public static readonly Choices<RoundFrequency> Frequencies = new(
        ("weekly", RoundFrequency.Weekly), ("fortnightly", RoundFrequency.Fortnightly), ("monthly", RoundFrequency.Monthly),
        ("quarterly", RoundFrequency.Quarterly), ("before board", RoundFrequency.BeforeBoard));

    public static readonly Choices<DayOfWeek> Days = new(
        [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Select(day => (day.ToString(), day))]);

    public static readonly Choices<int> Weeks = new(
        ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("last", MonthDay.Last), ("first", 1), ("second", 2), ("third", 3), ("fourth", 4),
        ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4));

    public static readonly Choices<LifeSpan> LifeSpans = new(
        ("spending period", LifeSpan.SpendingPeriod), ("decade", LifeSpan.Decade), ("generation", LifeSpan.Generation));

    public static readonly Choices<Breadth> Breadths = new(
        ("few departments", Breadth.FewDepartments), ("many departments", Breadth.ManyDepartments), ("few", Breadth.FewDepartments),
        ("many", Breadth.ManyDepartments));

    public static readonly Choices<Sphere> Spheres = new(("social", Sphere.Social), ("economic", Sphere.Economic));

    public static readonly Choices<AssessmentMethod> Methods = new(
        ("change interval", AssessmentMethod.ChangeInterval), ("trajectory", AssessmentMethod.Trajectory),
        ("control chart", AssessmentMethod.ControlChart));

    public static readonly Choices<Direction> Directions = new(
        ("increase", Direction.Increase), ("decrease", Direction.Decrease), ("higher", Direction.Increase), ("lower", Direction.Decrease));

    public static readonly Choices<TargetKind> TargetKinds = new(
        ("reach", TargetKind.Reach), ("at or above", TargetKind.AtOrAbove), ("at or below", TargetKind.AtOrBelow),
        ("within", TargetKind.Within),
        ("maintain at or above", TargetKind.AtOrAbove), ("maintain at or below", TargetKind.AtOrBelow), ("range", TargetKind.Within));

    public static readonly Choices<PublicationFrequency> Publication = new(
        ("weekly", PublicationFrequency.Weekly), ("monthly", PublicationFrequency.Monthly), ("quarterly", PublicationFrequency.Quarterly),
        ("half-yearly", PublicationFrequency.HalfYearly), ("annual", PublicationFrequency.Annual),
        ("biennial", PublicationFrequency.Biennial),
        ("every six months", PublicationFrequency.HalfYearly), ("yearly", PublicationFrequency.Annual),
        ("every two years", PublicationFrequency.Biennial));

    public static readonly Choices<Control> Controls = new(
        ("controls", Control.Controls), ("influences", Control.Influences), ("neither", Control.Neither));

    public static readonly Choices<BaselineState> Baselines = new(
        ("none", BaselineState.None), ("proxy", BaselineState.Proxy), ("provisional", BaselineState.Provisional),
        ("final", BaselineState.Final));

    public static readonly Choices<DataQuality> Qualities = new(
        ("fit", DataQuality.Fit), ("disclosed limitation", DataQuality.DisclosedLimitation), ("weak", DataQuality.Weak),
        ("none", DataQuality.None));

    public static readonly Choices<Role> Roles = new(
        ("SRO", Role.SeniorResponsibleOwner), ("deputy", Role.Deputy), ("holder", Role.Holder), ("cluster lead", Role.ClusterLead),
        ("board chair", Role.BoardChair), ("board member", Role.BoardMember), ("NED", Role.NonExecutiveDirector),
        ("permanent secretary", Role.PermanentSecretary), ("administrator", Role.Administrator),
        ("senior responsible owner", Role.SeniorResponsibleOwner), ("lead", Role.ClusterLead), ("chair", Role.BoardChair),
        ("member", Role.BoardMember), ("non-executive director", Role.NonExecutiveDirector), ("perm sec", Role.PermanentSecretary));

    public static readonly Choices<ChannelPurpose> Purposes = new(
        ("cluster", ChannelPurpose.Cluster), ("board", ChannelPurpose.DeliveryBoard), ("good practice", ChannelPurpose.GoodPractice),
        ("delivery board", ChannelPurpose.DeliveryBoard), ("check-ins", ChannelPurpose.Cluster));
}

/// <summary>The bounds on texts, in UTF-16 units, and on files.</summary>
internal static class Bounds
{
    public const int Code = 40;

    public const int Name = 200;

    public const int Title = 300;

    public const int Unit = 60;

    public const int Period = Domain.Indicators.Periods.Period.MaxNotation;

    public const int Reason = 500;

    public const int Source = Reading.MostSource;

    public const int Email = 254;

    /// <summary>A channel's own id.</summary>
    public const int Id = 200;

    /// <summary>One file: a register of forty years of monthly figures is a tenth of it.</summary>
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>All parts of a workbook, unpacked.</summary>
    public const int WorkbookBytes = 64 * 1024 * 1024;

    /// <summary>The columns of one row: no table of a register has twenty.</summary>
    public const int Columns = 100;

    /// <summary>The cells of one table, empty ones counted.</summary>
    public const int Cells = 2_000_000;

    /// <summary>The rows of the sheet with all findings.</summary>
    public const int IssueRows = 20_000;

    /// <summary>The letters of one cell: Excel's own limit.</summary>
    public const int CellLetters = 32_767;
}
