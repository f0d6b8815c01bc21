using System.Security.Cryptography;
using System.Text;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register;

/// <summary>The result of checking or importing a register.</summary>
/// <param name="Problems">While there are any nothing is imported, and no changes are told.</param>
/// <param name="Changes">In the order of kinds; empty where the register is as the files say.</param>
public sealed record RegisterOutcome(IReadOnlyList<RegisterFinding> Problems, IReadOnlyList<RegisterChange> Changes)
{
    /// <summary>Returns the things that can be read and are unlikely: nothing is imported before somebody has seen them and says so.</summary>
    public IReadOnlyList<RegisterFinding> Doubts { get; init; } = [];

    /// <summary>Returns the things that were read otherwise than they were written.</summary>
    public IReadOnlyList<RegisterFinding> Notes { get; init; } = [];

    /// <summary>Returns true when the changes were made.</summary>
    public bool IsImported { get; init; }

    /// <summary>The highest of the clusters that it speaks of.</summary>
    public Marking Marking { get; init; }

    /// <summary>Returns true when nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>Returns true when somebody must look at something first. A register that changes nothing asks nothing.</summary>
    public bool AsksForConsent => IsSound && Doubts.Count > 0 && Changes.Count > 0;

    /// <summary>The same for the same changes to the same register: another one means that the register has changed since.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder();
            foreach (var change in Changes)
            {
                text.Append(change.Kind).Append('\n').Append(change.Sort).Append('\n').Append(change.Name).Append('\n').AppendJoin('\n', change.Details).Append("\n\n");
            }

            foreach (var doubt in Doubts)
            {
                text.Append(doubt.Line).Append('\n');
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}
