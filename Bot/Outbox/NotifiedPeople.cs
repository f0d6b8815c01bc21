using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Outbox;

/// <summary>
/// The people who have been told of something, are being told, or could not be. Only a message that the channel has accepted makes
/// somebody told: there is no other way into <see cref="Told"/>.
/// </summary>
internal sealed class NotifiedPeople
{
    private readonly List<string> _told = [];

    private readonly List<string> _telling = [];

    private readonly List<string> _notTold = [];

    private readonly List<string> _refused = [];

    public IReadOnlyList<string> Told => _told;

    /// <summary>The people to whom a message is on its way.</summary>
    public IReadOnlyList<string> Telling => _telling;

    /// <summary>The people who could not be told, a sentence each.</summary>
    public IReadOnlyList<string> NotTold => _notTold;

    /// <summary>The names of those whose message the channel has refused.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>True when somebody has been told, or may yet be.</summary>
    public bool HasHope => _told.Count + _telling.Count > 0;

    /// <summary>True when the outcome of the message is known for somebody.</summary>
    public bool HasOutcome => _told.Count + _refused.Count > 0;

    /// <summary>The name of this state of knowledge: it changes when one more outcome is known.</summary>
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
