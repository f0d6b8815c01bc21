using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClusterBot.Data;
using ClusterBot.Bot.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>The metrics of rounds.</summary>
public sealed class RoundMetrics : ISampledMetrics
{
    public static readonly SpanDefinition Open = new("open round", ActivityKind.Internal);

    private readonly ObservableGauge<double> _answered;
    private volatile IReadOnlyList<Measurement<double>> _rates = [];

    public RoundMetrics(IMeterFactory meters) => _answered = meters.Create(Tracing.SourceName).CreateObservableGauge(
        "clusterbot.round.answer_rate", () => _rates, "1", "The part of the open round's check-ins that are answered, by cluster.");

    public bool AreRead => _answered.Enabled;

    public async Task SampleAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var open = await db.Rounds.AsNoTracking()
            .Where(r => r.ClosedAt == null && r.CheckIns.Count > 0)
            .Select(r => new
            {
                r.ClusterId,
                All = r.CheckIns.Count,
                Answered = r.CheckIns
                    .Count(c => c.Answers.Any(a => a.SpeaksForAll && !c.Answers.Any(u => u.UndoesVersion == a.Version))),
            })
            .ToListAsync(cancellationToken);
        _rates = [.. open.Select(r => new Measurement<double>(
            (double)r.Answered / r.All, new KeyValuePair<string, object?>(AttributeNames.Cluster, r.ClusterId.ToString())))];
    }
}
