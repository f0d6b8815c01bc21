using ClusterBot.Cards.Model;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>A register that an administrator sent.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> RegisterCards =>
    [
        ("register-reading", RegisterCard.Build(Sent(RegisterStage.Reading))),
        ("register-wrong", RegisterCard.Build(Sent(RegisterStage.Wrong) with
        {
            Problems =
            [
                "people.csv, row 3, name: empty. This cannot be left blank.",
                "readings.csv, row 8, value: \"lots\". Please type a percentage as a number, for example 89.6.",
                "roles.csv: This file is missing.",
                "readings.csv, period: 30 rows, first 9 (\"Easter 98\"), 10 (\"Easter 99\") and 11 (\"Easter 00\"). "
                    + "Please put a period, for example 2008-09 for a financial year, 2023, 2009 Q2, March 2026 or 30/06/2026.",
                .. Enumerable.Range(9, 40).Select(row =>
                    $"readings.csv, row {row}, quality: \"{row}\". Please put one of: fit, disclosed limitation, weak, none."),
            ],
            ProblemCount = 73,
            Notes = ["readings.csv, row 4, value: \"[c]\". This means confidential, so there is no figure here."],
        })),
        ("register-ready", RegisterCard.Build(Sent(RegisterStage.Ready) with { Groups = ChangesOf("Devon Ellis") })),
        ("register-doubts", RegisterCard.Build(Sent(RegisterStage.Ready) with
        {
            Groups = ChangesOf("Devon Ellis"),
            Doubts =
            [
                "board-meetings.csv, on: 3 rows, first 2 (\"12/16/2026\"), 3 (\"02/03/2027\") and 4 (\"04/05/2027\"). "
                    + "This column has American dates, with the month first, and was read so. "
                    + "Please write dates as 2026-06-30, of which there are no two readings.",
                "readings.csv, value: 3 rows, first 2 (\"0.835\"), 3 (\"0.819\") and 4 (\"0.794\"). "
                    + "These figures are at most 1, and their unit is %. If they are fractions, please write 83.5 for 0.835.",
            ],
            DoubtCount = 6,
            Notes = ["readings.csv, row 9, value: \"63.333333333333336\". This has more than six digits after the point, and was rounded "
                + "to six."],
        })),
        ("register-changed", RegisterCard.Build(Sent(RegisterStage.Ready) with
        {
            Notice = "The register has changed since you looked, so nothing was imported. This is what would change now.",
            Groups = ChangesOf("Devon Ellis"),
        })),
        ("register-hostile", RegisterCard.Build(Sent(RegisterStage.Ready) with
        {
            Groups = ChangesOf(CheckInSamples.Hostile),
            Problems = [CheckInSamples.Hostile],
            ProblemCount = 1,
        })),
        ("register-same", RegisterCard.Build(Sent(RegisterStage.Same))),
        ("register-importing", RegisterCard.Build(Sent(RegisterStage.Importing))),
        ("register-imported", RegisterCard.Build(Sent(RegisterStage.Imported) with { Groups = ChangesOf("Devon Ellis") })),
        ("register-ended", RegisterCard.Build(Sent(RegisterStage.Ended) with
        {
            Notice = "It was not imported within an hour, so the files were let go. Please send them again.",
        })),
    ];

    private static RegisterView Sent(RegisterStage stage) =>
        new()
        {
            Upload = new Guid("0193f000-0000-4000-8000-000000000001"),
            Stage = stage,
            Marking = ProtectiveMarking.OfficialSensitive,
            Fingerprint = stage == RegisterStage.Ready ? new string('a', 64) : null,
        };

    private static IReadOnlyList<RegisterGroupView> ChangesOf(string name) =>
    [
        new("Clusters", "1 changed", ["changed: Fairness and opportunity for all (nation: England and Wales becomes Scotland)"]),
        new(
            "Figures", "23 added, 1 corrected", [.. Enumerable.Range(1, 23).Select(i => $"added: 16.{i} for 2009-10 (91.2%, quality fit)"),
                "corrected: 9.1 for 2006-07 (2.9 million children becomes 2.85 million children)"]),
        new("People", "1 added, 1 archived", [$"added: {name}", "archived: Blake Cole"]),
        new(
            "Roles", "1 added, 1 ended", [$"added: {name}, deputy of PSA 16 (from 2026-12-01; to 2026-12-31)",
                "ended: Blake Cole, board member of Fairness and opportunity for all"]),
    ];
}
