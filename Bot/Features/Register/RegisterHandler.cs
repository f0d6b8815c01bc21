using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Register;

/// <summary>"register": takes the files that come with it, or asks for them; "register template" gives an empty workbook.</summary>
internal sealed class RegisterHandler(RegisterService service) : ICommandHandler
{
    private static readonly string[] Template =
        ["template", "a template", "workbook", "empty workbook", "an empty workbook", "empty template"];

    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        Template.Contains(Said(command.Arguments), StringComparer.OrdinalIgnoreCase)
            ? service.OfferTemplateAsync(turn, cancellationToken)
            : service.TakeAsync(turn, cancellationToken);

    private static string Said(string arguments) =>
        string.Join(' ', arguments.Split(' ').Where(word => !IdleWords.Are(word))).Trim(' ', '.', ',', '?', '!');
}

/// <summary>Files without a word: in an administrator's chat they are a register.</summary>
internal sealed class RegisterFilesHandler(RegisterService service) : IEventHandler
{
    public Task HandleAsync(TurnContext turn, CancellationToken cancellationToken) => service.TakeAsync(turn, cancellationToken);
}
