using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Register;

/// <summary>"register": takes the files that come with it, or asks for them; "register template" gives an empty workbook.</summary>
internal sealed class RegisterHandler(RegisterDesk desk) : ICommandHandler
{
    private static readonly string[] Template = ["template", "a template", "workbook", "empty workbook", "an empty workbook"];

    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        Template.Contains(command.Arguments.Trim(' ', '.', '?', '!'), StringComparer.OrdinalIgnoreCase)
            ? desk.OfferTemplateAsync(turn, cancellationToken)
            : desk.TakeAsync(turn, cancellationToken);
}
