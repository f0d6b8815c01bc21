using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register;

/// <summary>All that is wrong, gathered so that it is said in one go, in the order of files and rows.</summary>
internal sealed class RegisterProblems
{
    /// <summary>More than anybody reads. A file of nothing else than mistakes must not fill the memory.</summary>
    internal const int Most = 10_000;

    private readonly List<RegisterProblem> _found = [];
    private readonly HashSet<RegisterProblem> _known = [];
    private RegisterProblem? _beyond;

    public bool Any => _found.Count > 0;

    public IReadOnlyList<RegisterProblem> All =>
    [
        .. _found.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Row ?? 0),
        .. _beyond is null ? Array.Empty<RegisterProblem>() : [_beyond],
    ];

    public void Add(string file, string expected) => Add(new RegisterProblem(file, null, null, null, expected));

    public void Add(RowPlace at, string column, string value, string expected) =>
        Add(new RegisterProblem(at.File, at.Row, column, value, expected));

    public void Add(RowPlace at, string expected) => Add(new RegisterProblem(at.File, at.Row, null, null, expected));

    private void Add(RegisterProblem problem)
    {
        if (_known.Contains(problem))
        {
            return;
        }

        if (_known.Count < Most)
        {
            _known.Add(problem);
            _found.Add(problem);
        }
        else
        {
            _beyond ??= new RegisterProblem(problem.File, problem.Row, null, null, "There is more to put right from here on. Please put right what is listed first.");
        }
    }
}
