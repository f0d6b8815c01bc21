using System.Text.RegularExpressions;

namespace ClusterBot.Bot.Features.Delegations;

/// <summary>
/// An absence that somebody said in words: <c>on leave until 3 January, Emery answers for me</c>, <c>Emery covers for me from 20 December
/// until 3 January</c>, <c>I am back</c>.
/// </summary>
internal sealed partial record SpokenAbsence
{
    private const int MaxLength = 200;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        | RegexOptions.NonBacktracking;

    private const string Name = @"(?<deputy>\p{L}[\p{L}'’ -]{0,80})";

    private const string Answers = @"\s+(answers|will\s+answer|covers|will\s+cover|stands\s+in|deputises|is\s+my\s+deputy)(\s+for\s+me)?";

    private const string Days =
        @"(\s+from\s+(?<from>[^,;]{1,40}?))?(\s+(until|till|up\s+to|to)\s+(?<until>[^,;]{1,40}?))?";

    private SpokenAbsence()
    {
    }

    /// <summary>True when the person is there again, and answers from now on.</summary>
    public bool IsOver { get; private init; }

    /// <summary>The first day as it was typed; null when none was.</summary>
    public string? From { get; private init; }

    /// <summary>The last day as it was typed; null when none was.</summary>
    public string? Until { get; private init; }

    /// <summary>The person who answers, as typed; null when nobody was named.</summary>
    public string? Deputy { get; private init; }

    /// <summary>Returns the absence; null when the words are none, or hold anything besides.</summary>
    public static SpokenAbsence? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        if (Back().IsMatch(text))
        {
            return new SpokenAbsence { IsOver = true };
        }

        var said = Away().Match(text) is { Success: true } away ? away : Covered().Match(text);
        return said.Success
            ? new SpokenAbsence { From = Of(said, "from"), Until = Of(said, "until"), Deputy = Of(said, "deputy") }
            : null;
    }

    private static string? Of(Match said, string group) => said.Groups[group] is { Success: true, Value: var value } ? value.Trim() : null;

    [GeneratedRegex(@"^\s*(i\s+am|i['’]m)\s+back(\s+(now|today|again))?[\s.!]*$", Options)]
    private static partial Regex Back();

    [GeneratedRegex(
        @"^\s*((i\s+am|i['’]m|i\s+will\s+be|i['’]ll\s+be)\s+)?(on\s+((annual|sick|parental|maternity|paternity)\s+)?leave|on\s+holiday"
            + @"|away|out\s+of\s+(the\s+)?office)" + Days + @"((\s*[,;]\s*(and\s+)?|\s+and\s+)" + Name + Answers + @")?[\s.]*$",
        Options)]
    private static partial Regex Away();

    [GeneratedRegex(
        @"^\s*" + Name + @"\s+(answers|will\s+answer|covers|will\s+cover|stands\s+in|deputises)\s+for\s+me" + Days + @"[\s.]*$", Options)]
    private static partial Regex Covered();
}
