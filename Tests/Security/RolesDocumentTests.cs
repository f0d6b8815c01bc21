using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using ClusterBot.Tests.Domain.Requests;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Security;

/// <summary>The tables of docs/roles.md follow from the rules. With <c>UPDATE_SNAPSHOTS=1</c> they are written anew.</summary>
public sealed class RolesDocumentTests
{
    private const string Begin = "<!-- The tables are written by RolesDocumentTests, with UPDATE_SNAPSHOTS=1. -->\n";

    private const string End = "<!-- End of the tables. -->";

    /// <summary>Somebody without a role who is asked by name.</summary>
    private static readonly Person Named = SomeRequest.PersonWith(SomeRequest.From);

    private static readonly (string Name, Psa Of, Role[] Roles)[] Columns =
    [
        ("SRO or deputy who asks", SomeRequest.From, [Role.SeniorResponsibleOwner, Role.Deputy]),
        ("SRO or deputy who is asked", SomeRequest.To, [Role.SeniorResponsibleOwner, Role.Deputy]),
        ("Board chair", SomeRequest.From, [Role.BoardChair]),
        ("Board member, NED", SomeRequest.From, [Role.BoardMember, Role.NonExecutiveDirector]),
        ("Contact or person who is asked by name", SomeRequest.From, []),
        ("Permanent secretary", SomeRequest.From, [Role.PermanentSecretary]),
        ("Holder, cluster lead, administrator", SomeRequest.From, [Role.Holder, Role.ClusterLead, Role.Administrator]),
    ];

    private static readonly (string Heading, RequestParties Parties)[] Tables =
    [
        ("A request to the board", SomeRequest.Parties(RequestRecipient.Board)),
        (
            "A request to the board that has gone up to the permanent secretary",
            SomeRequest.Parties(RequestRecipient.Board) with { Reached = [LadderLevel.PermanentSecretary] }
        ),
        ("A request to a department or a person", SomeRequest.Parties(RequestRecipient.Person) with { Named = Named }),
        (
            "A request to another PSA that the boards of both sides see",
            SomeRequest.Parties(RequestRecipient.Psa) with { BoardsSee = true }
        ),
        ("A request to another PSA", SomeRequest.Parties(RequestRecipient.Psa)),
        (
            "A request to the Centre, for which a permanent secretary speaks",
            SomeRequest.Parties(RequestRecipient.Centre, Role.PermanentSecretary)
        ),
        ("A request to the Centre, for which the chair speaks", SomeRequest.Parties(RequestRecipient.Centre)),
    ];

    [Fact]
    public void The_matrix_is_that_of_the_code()
    {
        var (path, written) = (Repository.PathTo("docs", "roles.md"), Repository.Read("docs", "roles.md"));
        var (begin, end) = (written.IndexOf(Begin, StringComparison.Ordinal), written.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, "docs/roles.md has no place for the tables.");
        var right = written[..(begin + Begin.Length)] + Markdown() + written[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, right);
        }

        Assert.Equal(right, Repository.Read("docs", "roles.md"));
    }

    [Fact]
    public void People_of_one_column_may_do_the_same() => Assert.All(Tables, table => Assert.All(
        Enum.GetValues<RequestStep>(), step => Assert.All(Columns.Where(column => column.Roles.Length > 0), column => Assert.Single(
            column.Roles.Select(role => table.Parties.MayTake(SomeRequest.PersonWith(column.Of, role), step)).Distinct()))));

    private static string Markdown() => string.Concat(Tables.SelectMany(table => Lines(table.Heading, table.Parties))) + "\n";

    private static IEnumerable<string> Lines(string heading, RequestParties parties) =>
    [
        $"\n### {heading}\n\n| | {string.Join(" | ", Columns.Select(column => column.Name))} |\n",
        $"|---|{string.Concat(Columns.Select(_ => "---|"))}\n",
        Row("See its card", parties.Concerns),
        .. Enum.GetValues<RequestStep>().Where(step => parties.WhoTakes(step).AreAny)
            .Select(step => Row(Words(step), person => parties.MayTake(person, step))),
    ];

    private static string Row(string what, Func<Person, bool> may)
    {
        var cells = Columns.Select(column =>
            may(column.Roles is [var role, ..] ? SomeRequest.PersonWith(column.Of, role) : Named) ? "yes" : "no");
        return $"| {what} | {string.Join(" | ", cells)} |\n";
    }

    private static string Words(RequestStep step) => step switch
    {
        RequestStep.Raise => "Raise",
        RequestStep.Acknowledge => "Acknowledge",
        RequestStep.Challenge => "Challenge",
        RequestStep.AnswerChallenge => "Answer a challenge",
        RequestStep.WithdrawChallenge => "Withdraw their own challenge",
        RequestStep.Decide => "Decide",
        RequestStep.Reply => "Reply",
        RequestStep.Withdraw => "Withdraw",
        RequestStep.Close => "Close",
        RequestStep.Reopen => "Reopen",
        RequestStep.TakeToBoard => "Take it to the board, once it has gone up",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };
}
