using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register;

/// <summary>All that is wrong, gathered so that it is said in one go, in the order of files and rows.</summary>
internal sealed class RegisterProblems
{
    private readonly List<RegisterProblem> _found = [];

    public bool Any => _found.Count > 0;

    public IReadOnlyList<RegisterProblem> All =>
        [.. _found.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Row ?? 0)];

    public void Add(string file, string expected) => _found.Add(new RegisterProblem(file, null, null, null, expected));

    public void Add(RowPlace at, string column, string value, string expected) =>
        _found.Add(new RegisterProblem(at.File, at.Row, column, value, expected));

    public void Add(RowPlace at, string expected) => _found.Add(new RegisterProblem(at.File, at.Row, null, null, expected));
}
