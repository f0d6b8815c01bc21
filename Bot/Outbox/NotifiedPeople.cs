using ClusterBot.Bot.Data.Entities;

namespace ClusterBot.Bot.Outbox;

/// <summary>
/// Who has been told of something, who is being told, and who could not be. Only a message that the channel has accepted makes
/// somebody told: there is no other way into <see cref="Told"/>.
/// </summary>
internal sealed class NotifiedPeople
{
    private readonly List<string> _told = [];

    private readonly List<string> _telling = [];

    private readonly List<string> _notTold = [];

    private readonly List<string> _refused = [];

    public IReadOnlyList<string> Told => _told;

    /// <summary>Those to whom a message is on its way.</summary>
    public IReadOnlyList<string> Telling => _telling;

    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> NotTold => _notTold;

    /// <summary>Those of whom the channel has refused the message, by name.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>Whether somebody has been told, or may yet be.</summary>
    public bool HasHope => _told.Count + _telling.Count > 0;

    /// <summary>Whether it is known of somebody what became of the message.</summary>
    public bool HasOutcome => _told.Count + _refused.Count > 0;

    /// <summary>Names what is known: another once more is.</summary>
    public string Version => $"reach-{_told.Count}-{_telling.Count}-{_refused.Count}";

    public void Note(string name, ToPersonResult result)
    {
        if (result.Queued)
        {
            Note(name, result.Delivery);
        }
        else
        {
            _notTold.Add(result.Problem);
        }
    }

    public void Note(string name, OutboxMessage delivery)
    {
        switch (delivery.State)
        {
            case OutboxMessageState.Sent:
                _told.Add(name);
                break;
            case OutboxMessageState.Queued or OutboxMessageState.Leased:
                _telling.Add(name);
                break;
            case OutboxMessageState.Refused:
                _refused.Add(name);
                _notTold.Add($"Could not be told: {name}. {FailureText.For(delivery.Reason)}");
                break;
            case OutboxMessageState.Superseded:
            default:
                throw new InvalidOperationException("Only an update is superseded, and an update tells nobody.");
        }
    }

    public void NoteMissing(string sentence) => _notTold.Add(sentence);
}
