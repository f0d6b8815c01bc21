using ClusterBot.Bot.Features.Export;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Features.Asks;

public sealed class AskMarkingTests
{
    [Fact]
    public void The_words_of_a_more_sensitive_cluster_are_neither_listed_nor_exported_by_the_other_one()
    {
        var open = new Cluster { TenantId = "t", Name = "Open" };
        var closed = new Cluster { TenantId = "t", Name = "Closed", Marking = ProtectiveMarking.OfficialSensitive };
        var (from, to) =
            (new Psa { ClusterId = open.Id, Number = 16, Title = "One" }, new Psa { ClusterId = closed.Id, Number = 9, Title = "Other" });
        var ask = new Ask
        {
            Id = Guid.CreateVersion7(),
            FromPsaId = from.Id,
            ToPsaId = to.Id,
            Kind = AskKind.Data,
            AskedById = Guid.NewGuid(),
            AskedAt = DateTimeOffset.UnixEpoch,
            Need = "Secret need",
            ReplyOwedOn = new DateOnly(2026, 12, 4),
        };
        ask.Take(AskStep.Raise, ask.AskedById, ask.AskedAt);
        ask.Take(AskStep.Reply, ask.AskedById, ask.AskedAt, new GivenReply(AskReply.No, "Secret reply", null));
        var it = new AskDetails(ask, new AskParties(from, to, Role.BoardChair), open, closed);
        var names = new ExportNames([from], new Dictionary<Guid, string>());

        Assert.Equal(ProtectiveMarking.OfficialSensitive, it.Marking);
        Assert.Equal("(words marked OFFICIAL-SENSITIVE are not shown here)", it.InList(open.Marking).Need);
        Assert.Equal("Secret need", it.InList(closed.Marking).Need);
        Assert.DoesNotContain("Secret", Cells(open.Marking), StringComparison.Ordinal);
        Assert.Contains("Secret need", Cells(closed.Marking), StringComparison.Ordinal);
        Assert.Contains("Secret reply", Cells(closed.Marking), StringComparison.Ordinal);

        string Cells(ProtectiveMarking protectiveMarking) => string.Join(
            '|', new[] { AskTables.Asks(names, [it], protectiveMarking), AskTables.Steps(names, [it], protectiveMarking) }
                .SelectMany(table => table.Rows).SelectMany(row => row));
    }
}
