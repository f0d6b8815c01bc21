using System.Globalization;
using System.Text;
using ClusterBot.Bench.Turns.Data;

namespace ClusterBot.Bench.Turns.Load;

/// <summary>
/// The turns of one server, each of them new: a message in a chat of its own, because a chat may hear only so much a second;
/// the answer to a check-in that nobody has answered yet. Every server is sent the same.
/// </summary>
internal sealed class TurnSource(string serviceUrl, IReadOnlyList<BenchCheckIn> checkIns, OpenRounds? rounds)
{
    /// <summary>Enough of them that no tenant's budget of sends is what is measured.</summary>
    public static readonly IReadOnlyList<string> Tenants =
        [.. Enumerable.Range(0, 64).Select(i => $"{i:x8}-1111-4111-8111-111111111111")];

    private static readonly CompositeFormat Message = Template("message.json");
    private static readonly CompositeFormat Action = Template("action.json");
    private int _messages;
    private int _actions;

    public Turn Next(TurnKind kind) => kind == TurnKind.Message ? NextMessage() : NextAction();

    private Turn NextMessage()
    {
        var number = Interlocked.Increment(ref _messages);
        var conversation = $"a:bench-{number}";
        var body = string.Format(CultureInfo.InvariantCulture, Message, number, serviceUrl, Tenants[number % Tenants.Count], conversation);
        return new Turn(Encoding.UTF8.GetBytes(body), conversation);
    }

    private Turn NextAction()
    {
        var number = Interlocked.Increment(ref _actions);
        if (rounds is not null && number > checkIns.Count)
        {
            throw new InvalidOperationException($"More than {checkIns.Count} check-ins were asked for.");
        }

        rounds?.Before(number - 1);
        var checkIn = checkIns[(number - 1) % checkIns.Count];
        var body = string.Format(
            CultureInfo.InvariantCulture, Action, number, serviceUrl, checkIn.Tenant, checkIn.Channel, checkIn.Person, checkIn.Id);
        return new Turn(Encoding.UTF8.GetBytes(body), null);
    }

    // Braces of JSON are those of a format, too: the templates write their places as <0>.
    private static CompositeFormat Template(string name)
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Turns", "Load", name));
        var escaped = json.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return CompositeFormat.Parse(escaped.Replace('<', '{').Replace('>', '}'));
    }
}
