using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Features.Export;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Tests.Features.Requests;

public sealed class AskMarkingTests
{
    [Fact]
    public void The_words_of_a_more_sensitive_cluster_are_neither_listed_nor_exported_by_the_other_one()
    {
        var open = new Cluster { TenantId = "t", Name = "Open" };
        var closed = new Cluster { TenantId = "t", Name = "Closed", Marking = ProtectiveMarking.OfficialSensitive };
        var (from, to) =
            (new Psa { ClusterId = open.Id, Number = 16, Title = "One" }, new Psa { ClusterId = closed.Id, Number = 9, Title = "Other" });
        var ask = new Request
        {
            TenantId = "t",
            Number = 1,
            Kind = "data",
            FromPsaId = from.Id,
            To = RequestRecipient.Psa,
            ToPsaId = to.Id,
            RaisedById = Guid.NewGuid(),
            RaisedAt = DateTimeOffset.UnixEpoch,
            Need = "Secret need",
            DueOn = new DateOnly(2026, 12, 4),
        };
        ask.Take(RequestStep.Raise, ask.RaisedById, ask.RaisedAt);
        ask.Take(RequestStep.Reply, ask.RaisedById, ask.RaisedAt, new StepContent("Secret reply", RequestAnswer.No));
        var it = new RequestDetails(ask, new RequestParties(from, RequestRecipient.Psa, to, Role.BoardChair), open, closed)
        {
            Kind = ShippedRequestKinds.All.Single(kind => kind.Key == "data"),
            Hours = closed.Hours(ReminderRules.Usual),
        };
        var names = new ExportNames([from], new Dictionary<Guid, string>());

        Assert.Equal(ProtectiveMarking.OfficialSensitive, it.Marking);
        Assert.Equal("(words marked OFFICIAL-SENSITIVE are not shown here)", it.InList(open.Marking).Need);
        Assert.Equal("Secret need", it.InList(closed.Marking).Need);
        Assert.DoesNotContain("Secret", Cells(open.Marking), StringComparison.Ordinal);
        Assert.Contains("Secret need", Cells(closed.Marking), StringComparison.Ordinal);
        Assert.Contains("Secret reply", Cells(closed.Marking), StringComparison.Ordinal);

        string Cells(ProtectiveMarking protectiveMarking) => string.Join(
            '|', new[] { RequestTables.Requests(names, [it], protectiveMarking), RequestTables.Steps(names, [it], protectiveMarking) }
                .SelectMany(table => table.Rows).SelectMany(row => row));
    }
}
