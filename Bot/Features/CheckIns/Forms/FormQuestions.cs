using System.Security.Cryptography;
using System.Text;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>
/// The questions asked once before something is recorded: a figure out of its usual range, a row that somebody else saved
/// meanwhile, a text that was emptied. The answer "Yes, record it" carries a code for each question; new content, typed or said by
/// others, is asked about anew.
/// </summary>
internal sealed class FormQuestions(IReadOnlyCollection<string> sure)
{
    private readonly List<string> _codes = [];

    /// <summary>The open questions by input id, in sentences.</summary>
    public Dictionary<string, string> Open { get; } = [];

    /// <summary>The codes for the button that says yes to all of them.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>Returns whether the person is sure; otherwise the question is asked.</summary>
    /// <param name="id">The input.</param>
    /// <param name="typed">What was typed into it.</param>
    /// <param name="about">Names what the question is about, such as the version in which somebody else said it.</param>
    /// <param name="question">In sentences.</param>
    public bool IsSure(string id, string typed, string about, string question)
    {
        var code = Code(id, typed, about);
        _codes.Add(code);
        if (sure.Contains(code))
        {
            return true;
        }

        Open[id] = Open.TryGetValue(id, out var before) ? $"{before} {question}" : question;
        return false;
    }

    /// <summary>Returns whether the person has confirmed that the input is to stay empty.</summary>
    /// <param name="id">The input.</param>
    /// <param name="about">As when it was asked.</param>
    public bool IsSureOf(string id, string about)
    {
        var code = Code(id, "", about);
        var isSure = sure.Contains(code);
        if (isSure)
        {
            _codes.Add(code);
        }

        return isSure;
    }

    private static string Code(string id, string typed, string about) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{about}\n{typed}")))[..12];
}
