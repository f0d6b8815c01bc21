using MathNet.Numerics.LinearAlgebra;

namespace ClusterBot.Bench.Summaries.Fitting;

/// <summary>Fits weights to examples, each with a weight of its own; a small ridge keeps those few examples speak to near 0.</summary>
internal static class WeightFits
{
    private const double Ridge = 0.00005;
    private const int Rounds = 12;

    /// <summary>Returns the weights of a linear model by least squares.</summary>
    public static double[] Linear(IReadOnlyList<(Example Example, double Weight)> rows)
    {
        var (matrix, right) = Normal(rows, row => (1, row.Target));
        return Solve(matrix, right);
    }

    /// <summary>Returns the weights of a logistic model: least squares again and again, by the curvature at the last weights.</summary>
    public static double[] Logistic(IReadOnlyList<(Example Example, double Weight)> rows)
    {
        var weights = new double[rows[0].Example.Facts.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var current = weights;
            var (matrix, right) = Normal(rows, row =>
            {
                var z = Math.Clamp(Dot(current, row.Facts), -30, 30);
                var p = 1 / (1 + Math.Exp(-z));
                var curvature = Math.Max(p * (1 - p), 1e-6);
                return (curvature, z + ((row.Target - p) / curvature));
            });
            weights = Solve(matrix, right);
        }

        return weights;
    }

    private static (double[,] Matrix, double[] Right) Normal(
        IReadOnlyList<(Example Example, double Weight)> rows, Func<Example, (double Curvature, double Target)> at)
    {
        var size = rows[0].Example.Facts.Length;
        var (matrix, right) = (new double[size, size], new double[size]);
        foreach (var (example, weight) in rows)
        {
            var (curvature, target) = at(example);
            for (var i = 0; i < size; i++)
            {
                if (example.Facts[i] is var fact && fact != 0)
                {
                    var scaled = fact * weight * curvature;
                    right[i] += scaled * target;
                    for (var j = 0; j <= i; j++)
                    {
                        matrix[i, j] += scaled * example.Facts[j];
                    }
                }
            }
        }

        return (matrix, right);
    }

    private static double[] Solve(double[,] lower, double[] right)
    {
        var matrix = Matrix<double>.Build.Dense(right.Length, right.Length, (i, j) => i >= j ? lower[i, j] : lower[j, i]);
        var ridge = Matrix<double>.Build.Diagonal(right.Length, right.Length, i => i == 0 ? 0 : Ridge);
        return (matrix + ridge).Cholesky().Solve(Vector<double>.Build.Dense(right)).ToArray();
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
