using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClusterBot.Data;

/// <summary>
/// A query on the way of every press. Its expression is built and translated once for each engine's model; anywhere else that is done,
/// or at least looked up, at each use, which costs more than the answer.
/// </summary>
/// <typeparam name="T">What <c>EF.CompileAsyncQuery</c> gives.</typeparam>
/// <param name="compile">Compiles it.</param>
internal sealed class CompiledQuery<T>(Func<T> compile)
    where T : Delegate
{
    private readonly ConditionalWeakTable<IModel, T> _ofModel = [];

    public T On(ClusterDbContext db) => _ofModel.GetValue(db.Model, _ => compile());
}
