using System.Collections.Frozen;
using System.Text;

namespace ClusterBot.Domain.GoodPractice.Text.Untrusted;

/// <summary>Letters of other scripts, and marks, that look like a plain letter or mark.</summary>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<int, char> Plain = Pairs(
        // Cyrillic
        "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ӏl ԛq ԝw кk мm тt вb нh зz пn гr иu ьb АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԚQ ԜW ҮY "
        + "ӨO өo үy ҺH ԌG ԍg ѵv ѴV "
        // Greek
        + "αa βb γy εe ηn ιi κk μu νv οo ρp σo τt υu χx ωw ϲc ϳj ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC "
        // Armenian, Latin letters with no decomposition, and signs
        + "օo ոn սu հh զq ցg ւi ՏS ՍU ԼL ıi ɑa ɡg ɩi ʋv ɴn ɪi ⲟo ⲞO ꓳO ꓲI ꓖG "
        // Marks
        + "’' ‘' ʼ' ′' “\" ”\" ‐- ‑- ‒- ﹘- ⁄/ ∕/ ։: ꞉: ٪%");

    public static char? Of(Rune rune) => Plain.TryGetValue(rune.Value, out var plain) ? plain : null;

    private static FrozenDictionary<int, char> Pairs(string pairs) =>
        pairs.Split(' ').ToFrozenDictionary(pair => (int)pair[0], pair => pair[1]);
}
