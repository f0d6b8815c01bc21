namespace ClusterBot.Bench.Storm.Load;

/// <summary>The connector's misbehaviour with one request.</summary>
internal enum Misbehaviour
{
    None,

    /// <summary>Answers 429 and says for how long.</summary>
    Throttles,

    /// <summary>Answers 429 without saying for how long.</summary>
    ThrottlesSilently,

    Answers412,

    Answers502,

    Answers504,

    /// <summary>Hangs up before it has taken the message.</summary>
    ResetsBefore,

    /// <summary>Takes the message and hangs up without an answer.</summary>
    ResetsAfter,

    /// <summary>Takes the message and answers 20 seconds later.</summary>
    Stalls,

    /// <summary>Takes the message, and the answer breaks off half-way.</summary>
    HalfWrites,
}

/// <summary>Draws the connector's misbehaviour: about one request in twenty.</summary>
internal sealed class MisbehaviourDraw(int seed)
{
    private static readonly (Misbehaviour What, double Share)[] Shares =
    [
        (Misbehaviour.Throttles, 0.008),
        (Misbehaviour.ThrottlesSilently, 0.005),
        (Misbehaviour.Answers412, 0.007),
        (Misbehaviour.Answers502, 0.007),
        (Misbehaviour.Answers504, 0.007),
        (Misbehaviour.ResetsBefore, 0.007),
        (Misbehaviour.ResetsAfter, 0.004),
        (Misbehaviour.HalfWrites, 0.004),
        (Misbehaviour.Stalls, 0.001),
    ];

    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();

    public bool IsOn { get; set; } = true;

    public Misbehaviour Next()
    {
        lock (_gate)
        {
            var drawn = _random.NextDouble();
            foreach (var (what, share) in IsOn ? Shares : [])
            {
                if ((drawn -= share) < 0)
                {
                    return what;
                }
            }

            return Misbehaviour.None;
        }
    }
}
