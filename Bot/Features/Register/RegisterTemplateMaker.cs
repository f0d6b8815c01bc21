using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Register.Workbooks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Register;

/// <summary>An empty register as a workbook, for an administrator.</summary>
internal sealed class RegisterTemplateMaker : IFileMaker
{
    public FileKind Kind => FileKind.RegisterTemplate;

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        Task.FromResult(person.Administers());

    public Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken) => Task.FromResult(RegisterTemplate.Write());
}
