using System.Text;
using ClusterBot.Bot.Register;

namespace ClusterBot.Tests.Register;

/// <summary>One cluster, one PSA, two indicators and one administrator: the least that a register can be.</summary>
internal static class SmallRegister
{
    public static Sheets Sheets() => new Sheets()
        .With("clusters.csv", "code,name,frequency,day\nhomes,Homes for all,weekly,Monday\n")
        .With("psas.csv", "number,cluster,title,life span,breadth,sphere\n1,homes,More homes,spending period,few departments,social\n")
        .With(
            "indicators.csv", "psa,position,name,unit,better,control,baseline,target value,change amount,is gap\n1,1,Tenants content with "
                + "repairs,%,increase,influences,none,,1,\n1,2,Empty homes,number,decrease,influences,none,,5,\n")
        .With("people.csv", "entra object id,name,email\nb0000000-0000-4000-8000-000000000001,Robin Ash,robin.ash@example.gov.uk\n")
        .With("roles.csv", "person,role,cluster,psa\nrobin.ash@example.gov.uk,administrator,,\nrobin.ash@example.gov.uk,SRO,,1\n");

    public static Sheets WithReadings(params string[] rows) => Sheets().With(
        "readings.csv", "psa,position,period,value,baseline,quality,source,group ahead,group behind,recorded on\n" + string.Join("\n", rows)
            + "\n");

    /// <summary>The register with one file as exactly these bytes.</summary>
    public static IReadOnlyList<RegisterFile> With(string name, byte[] content) =>
        [.. Sheets().RemoveFile(name).Files(), new RegisterFile(name, content)];

    public static IReadOnlyList<RegisterFile> With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));
}
