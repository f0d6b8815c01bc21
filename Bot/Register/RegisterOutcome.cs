using System.Security.Cryptography;
using System.Text;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register;

/// <summary>What is wrong with a register, or what importing it changes.</summary>
/// <param name="Problems">While there are any nothing is imported, and no changes are told.</param>
/// <param name="Changes">In the order of kinds; empty where the register is as the files say.</param>
public sealed record RegisterOutcome(IReadOnlyList<RegisterProblem> Problems, IReadOnlyList<RegisterChange> Changes)
{
    /// <summary>The highest of the clusters that it speaks of.</summary>
    public Marking Marking { get; init; }

    public bool IsSound => Problems.Count == 0;

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

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}
