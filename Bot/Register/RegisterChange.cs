using System.Security.Cryptography;
using System.Text;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register;

/// <summary>The kind of thing that changes, in the order in which changes are told.</summary>
public enum ChangedKind
{
    Cluster,
    BoardMeeting,
    Psa,
    Indicator,
    Reading,
    PlannedFigure,
    Person,
    Role,
    Channel,
    RecordKind,
    Organisation,
    RequestKind,
}

/// <summary>The type of a change.</summary>
public enum ChangeSort
{
    Added,
    Changed,

    /// <summary>It is not in the files any more, and is kept for what was recorded.</summary>
    Archived,

    /// <summary>It was archived, and is in the files again.</summary>
    Restored,

    /// <summary>A plan or a date to come that the files do not have any more.</summary>
    Removed,
}

/// <summary>One thing that an import changes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sort">What happens to it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Details">What exactly changes, with what was there before.</param>
public sealed record RegisterChange(ChangedKind Kind, ChangeSort Sort, string Name, IReadOnlyList<string> Details);

/// <summary>The result of checking or importing a register.</summary>
/// <param name="Problems">While there are any nothing is imported, and no changes are told.</param>
/// <param name="Changes">In the order of kinds; empty where the register is as the files say.</param>
public sealed record RegisterOutcome(IReadOnlyList<RegisterFinding> Problems, IReadOnlyList<RegisterChange> Changes)
{
    /// <summary>The things that can be read and are unlikely: nothing is imported before somebody has seen them and agreed.</summary>
    public IReadOnlyList<RegisterFinding> Doubts { get; init; } = [];

    /// <summary>The things that were read otherwise than they were written.</summary>
    public IReadOnlyList<RegisterFinding> Notes { get; init; } = [];

    /// <summary>True when the changes were made.</summary>
    public bool IsImported { get; init; }

    /// <summary>The highest marking of the clusters that it mentions.</summary>
    public ProtectiveMarking Marking { get; init; }

    /// <summary>True when nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>True when somebody must look at something first. A register that changes nothing asks nothing.</summary>
    public bool AsksForConsent => IsSound && Doubts.Count > 0 && Changes.Count > 0;

    /// <summary>The same for the same changes to the same register: a different one means that the register has changed since.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder();
            foreach (var change in Changes)
            {
                text.Append(change.Kind).Append('\n').Append(change.Sort).Append('\n').Append(change.Name).Append('\n')
                    .AppendJoin('\n', change.Details).Append("\n\n");
            }

            foreach (var doubt in Doubts)
            {
                text.Append(doubt.Line).Append('\n');
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}
