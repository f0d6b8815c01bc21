using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification.Words;

/// <summary>Words with which a writer introduces what somebody said; beside an author's name they claim nothing of their own.</summary>
internal static class Framing
{
    private static readonly FrozenSet<string> Reporting = Stems(
        "said says say reported reports report describe described describes note notes noted mention mentioned mentions explain explained "
            + "explains add added adds tell told tells write wrote writes state stated states");

    private static readonly FrozenSet<string> Holding = Stems(
        "think thinks thought believe believes believed feel feels felt reckon reckons view opinion consider considers suspect suspects");

    private static readonly FrozenSet<string> Asking = Stems("ask asks asked wonder wonders wondered question");

    private static readonly FrozenSet<string> Around = Stems("according author message thread colleague colleagues team");

    private static readonly FrozenSet<string> Light = (
        "however meanwhile overall also then there although though yet therefore instead but already again still while whereas "
            + "possibly probably "
        + "likely perhaps unlikely currently respectively able unable whether several known saw sees find finds found nearly roughly "
        + "approximately anybody ones").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Own = Stems("team scheme project programme pilot service department council office "
        + "work trial approach idea change");

    /// <summary>Returns whether the word names what is the author's own: "Jo Smith's team" for "we".</summary>
    public static bool IsOwn(string stem) => Own.Contains(stem);

    /// <summary>Returns whether the word only joins or tones down, and other checks look at it where it matters.</summary>
    public static bool IsLight(string lowerCaseWord) => Light.Contains(lowerCaseWord);

    public static bool Reports(string stem) => Reporting.Contains(stem);

    public static bool Holds(string stem) => Holding.Contains(stem);

    public static bool Asks(string stem) => Asking.Contains(stem);

    /// <summary>Returns whether the word may stand beside an author's name.</summary>
    public static bool Contains(string stem) =>
        Reporting.Contains(stem) || Holding.Contains(stem) || Asking.Contains(stem) || Around.Contains(stem);

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(Stemmer.Of).ToFrozenSet(StringComparer.Ordinal);
}
