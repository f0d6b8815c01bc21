using System.Text;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bench.Fuzz;

/// <summary>
/// A sound register with every file, column, frequency and kind of figure, and as few rows as that takes: each mutated file is read
/// together with the others of it, so what they hold beyond that is time that no input is tried in.
/// </summary>
internal static class FuzzRegister
{
    /// <summary>A day on which its roles and figures are sound.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static IReadOnlyList<RegisterFile> Files { get; } =
    [
        File(
            ClusterRow.File,
            """
            code,name,time zone,nation,marking,frequency,day,week of month,day of month,month,any date,working days before board,time
            fairness,Fairness and opportunity for all,Europe/London,England and Wales,OFFICIAL-SENSITIVE,weekly,Monday,,,,,,09:30
            growth,"Growth, and prosperity",,Scotland,,monthly,Tuesday,first,,,,,10:00
            health,Better health,Europe/Belfast,Northern Ireland,official,quarterly,,,31,2,,,
            homes,Homes,,,,fortnightly,Friday,,,,27/11/2026,,
            safety,Safer places,,,,before board,,,,,,10,23:59
            """),
        File(
            PsaRow.File,
            """""
            number,cluster,title,lead department,life span,breadth,sphere,method,method reason,source
            9,fairness,"Halve the number of ""children in poverty""",HM Treasury,generation,many,social,trajectory,A path was published,https://example.com/9
            16,growth,Settled homes and work,,decade,few departments,economic,,,
            """""),
        File(
            IndicatorRow.File,
            """
            psa,position,name,unit,better,control,baseline,target,target value,change amount,change per period,tolerance,is gap,source
            9,1,Children in relative low income,million children,decrease,influences,final,1.7 million by 2010-11,1.7,,,0.1,,Hansard
            16,1,Care leavers at 19 in settled accommodation,%,increase,neither,proxy,,"85%",2,yes,,no,
            16,2,Assets recovered,GBP million,higher,controls,none,£250 million,£250m,,,,,
            16,3,Gap in attainment,percentage points,lower,influences,provisional,,,,,,1,
            """),
        File(
            ReadingRow.File,
            """
            psa,position,period,value,baseline,quality,source,group ahead,group behind,recorded on
            9,1,1998-99,3.4,final,fit,"Hansard, 19 January 2009",,,30/06/2009
            16,1,2009 Q2,"61.5 per cent",proxy,weak,,,,
            16,2,2010,"1,234.5",none,#N/A,,,,2026-03-31
            16,3,March 2026,-0.4,,disclosed limitation,,62.1,61.7,1 April 2026
            """),
        File(
            PlanRow.File,
            """
            psa,position,on,value
            9,1,1998-99,3.4
            9,1,2010-11,1.7 million
            """),
        File(
            MeetingRow.File,
            """
            cluster,on
            safety,16/12/2026
            safety,2027-02-17
            """),
        File(
            ChannelRow.File,
            """
            cluster,purpose,channel
            fairness,cluster,19:fairness@thread.tacv2
            fairness,delivery board,19:board@thread.tacv2
            """),
        File(
            PersonRow.File,
            """
            entra object id,name,email,department,time zone,teams account
            a0000000-0000-4000-8000-000000000001,Avery Howard,avery.howard@example.gov.uk,Cabinet Office,Europe/London,29:avery-howard
            A0000000-0000-4000-8000-000000000002,Zoë Ó Briain,,,,
            """),
        File(
            RoleRow.File,
            """
            person,role,cluster,psa,position,starts on,ends on
            avery.howard@example.gov.uk,SRO,,9,,,30/06/2026
            a0000000-0000-4000-8000-000000000002,senior responsible owner,,9,,01/07/2026,
            avery.howard@example.gov.uk,holder,,16,3,,
            avery.howard@example.gov.uk,cluster lead,growth,,,,
            a0000000-0000-4000-8000-000000000002,administrator,,,,,31/12/2026
            """),
    ];

    /// <summary>Reads the register with one of its files in the place of its own, and says in words what is wrong with it.</summary>
    public static bool Read(byte[] content, int file)
    {
        var findings = new RegisterFindings();
        RegisterReader.Read(Files.Select((sound, i) => i == file ? sound with { Content = content } : sound), Today, findings);
        foreach (var finding in findings.Wrong.Concat(findings.Doubts).Concat(findings.Notes))
        {
            _ = finding.Line;
        }

        return !findings.AnyWrong;
    }

    private static RegisterFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
