using System.Globalization;
using System.Text;

namespace ClusterBot.Tests.Architecture;

/// <summary>
/// The layers of the bot, lowest first. A room uses rooms of lower layers, and none of its own layer. docs/architecture.md prints this
/// table.
/// </summary>
public static class Layers
{
    public static IReadOnlyList<Room[]> All { get; } =
    [
        [new("Configuration", "Settings, read and checked; what the console says at the start")],
        [new("Lifetime", "The start and the graceful shutdown of the host")],
        [new("Telemetry", "Spans, metrics and logs, and where they are exported to")],
        [new("Database", "Which engine the connection string names, and the services of it; whether a failure is the database's own")],
        [new("Health", "Notices faults: probes, outages, the clock; `/health`. `Features/Health` tells people about them")],
        [new("Outbox", "What a feature uses to send: cards, messages, personal chats, who was notified")],
        [
            new("Delivery", "How messages are sent: lanes, pacing, retries. The only room that sends, and no feature sees it"),
            new("FileTransfer", "Files offered, uploaded and downloaded, in Teams and by link"),
            new("Integrations", "Microsoft Graph and the language model"),
            new("Presentations", "Pages with texts and charts as PowerPoint presentations"),
            new("Spreadsheets", "Tables as Excel workbooks, CSV and zip archives"),
        ],
        [new("Register", "A register's workbook or CSV files: read, checked, compared with what is stored, imported; the template")],
        [
            new("ReadModels", "What several features read: rounds, indicators, requests, records, what can be found. It stores nothing"),
            new("Turns", "One activity from the endpoint to its answer: routes, commands, forms, domain events"),
        ],
        [new("Scheduling", "Recurring jobs, run by Quartz")],
        [new(
            "Features",
            "One folder a feature, each with a `<Feature>Feature.cs` that lists its services, routes and jobs. No feature knows another")],
        [new("Playground", "Microsoft's local Teams client: installed, started, stopped")],
        [new("Hosting", "Puts the rooms together; the program's commands")],
    ];

    /// <summary>The table of docs/architecture.md.</summary>
    public static string Markdown()
    {
        var table = new StringBuilder("| Layer | Room | What is in it |\n|---|---|---|\n");
        foreach (var (layer, number) in All.Select((layer, index) => (layer, index + 1)))
        {
            foreach (var room in layer)
            {
                table.Append(CultureInfo.InvariantCulture, $"| {number} | `Bot/{room.Name}/` | {room.Holds} |\n");
            }
        }

        return table.ToString();
    }
}

/// <summary>A folder of the bot.</summary>
/// <param name="Name">The folder, and the part of its namespace.</param>
/// <param name="Holds">What is in it, for docs/architecture.md.</param>
public sealed record Room(string Name, string Holds);
