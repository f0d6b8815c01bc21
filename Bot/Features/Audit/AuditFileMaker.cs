using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Register;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Audit;

/// <summary>Everything that was refused in an organisation as a workbook, for an administrator.</summary>
internal sealed class AuditFileMaker(ClusterDbContext db, AuditReader reader, TimeProvider time) : IFileMaker
{
    public FileKind Kind => FileKind.DeniedActs;

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        Task.FromResult(person.Administers());

    public async Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var (all, names) = await reader.AllAsync(offer.TenantId, cancellationToken);
        var marking = await db.Clusters.Where(c => c.TenantId == offer.TenantId)
            .MaxAsync(c => (ProtectiveMarking?)c.Marking, cancellationToken) ?? ProtectiveMarking.Official;
        var table = new Table(
            "refused-acts", ["lastAt", "firstAt", "times", "who", "what", "act", "target", "where", "conversation", "why", "reason"],
            [
                .. all.Select(d => (object?[])
                [
                    d.LastAt, d.FirstAt, d.Count, names.Person(d), names.Act(d), d.Act, d.Target, names.Place(d), d.ConversationId,
                    DenialText.Why(d.Reason), d.Reason.ToString(),
                ]),
            ]);
        var state = new Table("state", ["why", "meaning", "times"],
        [
            .. all.GroupBy(d => d.Reason).OrderBy(of => of.Key)
                .Select(of => (object?[])[of.Key.ToString(), DenialText.Why(of.Key), of.Sum(d => d.Count)]),
        ]);
        var front = new FrontPage(
            ProtectiveMarkingLine.Words(marking), "What was refused for lack of authority",
            [
                ("What this is", "Each press and each command that was refused because the person may not do it. Nothing of what was "
                    + "typed is in it, and a refused act changed nothing."),
                ("As at", time.GetUtcNow()),
                ("Counting", $"The same act of one person is one row a day. Beyond {Turns.Denials.DeniedActs.MaxKinds} different acts of "
                    + "one person in a day, all further ones are counted in one row."),
                ("Entries", all.Count),
            ],
            state, [new Bar("times", "1D70B8")], "How often, by reason");
        return Workbook.Write(front, [table], RegisterDay.London);
    }
}
