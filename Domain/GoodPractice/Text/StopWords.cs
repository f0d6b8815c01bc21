using System.Collections.Frozen;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>Words that carry no matter of their own.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a about above across after again against all almost along already also although always am among an and any anyone anything are "
            + "around as at "
        + "away back be became because been before being below between both but by came can cannot come could did do does doing done down "
        + "during each "
        + "either else enough even ever every everyone few for from further get gets getting go goes going gone got had has have having he "
        + "hello her "
        + "here hers herself hi him himself his how however i if in indeed into is it its itself just kind know least less let like likely "
        + "lot made "
        + "make makes making many may me might mine more most much must my myself near need never no nobody none nor not nothing now of "
        + "off often on "
        + "once one only onto or other others our ours ourselves out over own per perhaps please put quite rather really said same say "
        + "says see seem "
        + "seems seen shall she should since so some someone something still such sure take taken than thank thanks that the their "
        + "theirs them "
        + "themselves then there therefore these they thing things think this those though through thus to together told too took toward "
        + "under until "
        + "up upon us use used very was way we well went were what whatever when where whether which while who whom whose why will with "
        + "within without "
        + "would yes yet you your yours yourself dont didnt doesnt isnt wasnt werent cant wont hasnt havent hadnt wouldnt couldnt shouldnt "
        + "arent im "
        + "ive id ill were weve wed its thats theres hes shes theyre theyve youre youve lets "
        + "cent percent percentage hundred thousand million billion zero two three four five six seven eight nine ten eleven twelve "
        + "thirteen fourteen "
        + "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety pound pounds")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lowerCaseWord) => Words.Contains(lowerCaseWord);
}
