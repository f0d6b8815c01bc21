using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Data;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Records.Following;

/// <summary>
/// "follow data sharing": news about it, from all clusters in which the person has a part, stands in their own work.
/// </summary>
internal sealed class FollowHandler(ClusterDbContext db) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person)
        {
            await turn.SayNoClusterAsync();
            return;
        }

        var follows = await db.Follows.Where(f => f.PersonId == person.Id).OrderBy(f => f.Subject).ToListAsync(cancellationToken);
        var subject = SubjectOf(command);
        if (subject.Length == 0)
        {
            await turn.SayAsync(follows.Count == 0
                ? "You follow no subject yet. To follow one, type follow and its words: follow data sharing"
                : $"You follow: {WordList.Of([.. follows.Select(f => f.Subject)], "and")}. "
                    + $"To end one, type: unfollow {follows[0].Subject}");
        }
        else if (subject.Length > Follow.MaxSubject)
        {
            await turn.SayAsync($"Please name the subject in at most {Follow.MaxSubject} characters. Nothing was changed.");
        }
        else if (follows.Exists(f => Is(f, subject)))
        {
            await turn.SayAsync($"You follow {subject} already.");
        }
        else if (follows.Count >= Follow.MaxSubjects)
        {
            await turn.SayAsync(
                $"You follow {Follow.MaxSubjects} subjects, and more would hide what matters. To end one, type unfollow and its words.");
        }
        else
        {
            db.Follows.Add(new Follow { PersonId = person.Id, Subject = subject, SeenAt = turn.Now });
            await turn.SayAsync($"You follow {subject} now. What is new about it, in all clusters in which you have a part, stands in your "
                + "work (type: my work). Nothing is sent for it.");
        }
    }

    internal static string SubjectOf(Command command) => PlainText.Clean(command.Arguments)?.Trim('"', '“', '”', '.', ' ') ?? "";

    internal static bool Is(Follow follow, string subject) => follow.Subject.Equals(subject, StringComparison.OrdinalIgnoreCase);
}

/// <summary>"unfollow data sharing": ends it.</summary>
internal sealed class UnfollowHandler(ClusterDbContext db) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var (subject, id) = (FollowHandler.SubjectOf(command), turn.Person?.Id);
        var follows = await db.Follows.Where(f => f.PersonId == id).ToListAsync(cancellationToken);
        if (follows.Find(f => FollowHandler.Is(f, subject)) is { } follow)
        {
            db.Follows.Remove(follow);
            await turn.SayAsync($"You no longer follow {follow.Subject}.");
        }
        else
        {
            await turn.SayAsync("You do not follow this subject. To see what you follow, type: follow");
        }
    }
}
