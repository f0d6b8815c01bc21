using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>Words whose sense must not change on the way from a message to a point, in groups of the same sense.</summary>
internal static class StrictSense
{
    private static readonly FrozenSet<string>[] Groups =
    [
        Group("increase increased rise rose grow grew higher more greater gain gained climbed expanded doubled"),
        Group("reduce reduced fall fell drop decrease decreased lower fewer less decline declined cut shrink halved smaller reduction"),
        Group("improve improved improvement better"),
        Group("worsen worsened worse deteriorate deteriorated"),
        Group("succeed succeeded success successful"),
        Group("all every everyone everybody always whole entire entirely everything fully"),
        Group("only solely"),
        Group("most majority mostly"),
        Group("half halved halve"),
        Group("double doubled twice"),
        Group("triple tripled treble trebled"),
        Group("quarter"),
        Group("dozen dozens"),
        Group("before earlier previously"),
        Group("after later"),
        Group("up"),
        Group("down"),
        Group("last"),
        Group("next"),
        Group("yesterday"),
        Group("today"),
        Group("tomorrow"),
        Group("must required mandatory compulsory obliged"),
        Group("best"),
        Group("because cause caused due result resulted therefore so since thanks hence"),
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByStem = Groups
        .SelectMany(group => group.Select(stem => (stem, group))).DistinctBy(pair => pair.stem)
        .ToFrozenDictionary(pair => pair.stem, pair => pair.group, StringComparer.Ordinal);

    /// <summary>The group of a stem; null when its sense is not watched.</summary>
    public static FrozenSet<string>? Of(string stem) => ByStem.GetValueOrDefault(stem);

    private static FrozenSet<string> Group(string words) => words.Split(' ').Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);
}
