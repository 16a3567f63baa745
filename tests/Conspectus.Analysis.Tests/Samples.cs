using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests;

/// <summary>Texts, matrices and vectors made from templates and seeds.</summary>
internal static class Samples
{
    public static Workers One { get; } = new(1);

    private static readonly (string[] Phrases, string[] Words)[] Subjects =
    [
        (["sea turtle migration", "nesting beaches", "coral reefs", "ocean currents"],
            ["turtle", "hatchling", "satellite", "lagoon", "tide"]),
        (["sourdough bread", "wild yeast", "rye flour", "oven temperature"], ["dough", "crust", "loaf", "starter", "gluten"]),
        (["steam locomotives", "narrow gauge railways", "boiler pressure", "railway bridges"],
            ["piston", "rail", "tunnel", "engineer", "freight"]),
        (["variable stars", "binary pulsars", "radio telescopes", "stellar spectra"],
            ["orbit", "galaxy", "nebula", "telescope", "luminosity"]),
        (["medieval manuscripts", "gothic script", "monastic libraries", "parchment pages"],
            ["scribe", "codex", "ink", "illumination", "abbey"]),
        (["alpine glaciers", "snow avalanches", "ice cores", "meltwater rivers"], ["glacier", "crevasse", "moraine", "summit", "frost"]),
    ];

    public static int SubjectCount => Subjects.Length;

    /// <summary>Ten documents of each of six subjects, one after the other: document i is of subject i / 10.</summary>
    public static IReadOnlyList<Document> Corpus { get; } = [.. Enumerable.Range(0, 60).Select(Document)];

    private static Document Document(int i)
    {
        var (phrases, words) = Subjects[i / 10];
        string Phrase(int n) => phrases[(i + n) % phrases.Length];
        string Word(int n) => words[(i + n) % words.Length];
        var body = (i % 3) switch
        {
            0 => $"We study {Phrase(0)} with a new method. Our model of {Phrase(1)} shows how the {Word(0)} and the {Word(1)} change. "
                + $"The results on {Phrase(0)} improve the {Word(2)}.",
            1 => $"Data about {Phrase(0)} are rare. A {Word(0)} tells more about {Phrase(1)} than the {Word(3)}. "
                + $"We propose a framework for {Phrase(2)}.",
            _ => $"Why does the {Word(1)} matter to {Phrase(1)}? Experiments with {Phrase(0)} give an answer; "
                + $"the {Word(4)} depends on {Phrase(3)}.",
        };
        return new Document($"On {Phrase(0)} and the {Word(0)}", body, [Phrase(0), Phrase(1)]);
    }

    /// <summary>Random numbers, roughly normal.</summary>
    public static float[] Numbers(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = random.NextGaussian();
        return numbers;
    }

    /// <summary>Unit rows around orthogonal axes: row i belongs to blob i % blobs.</summary>
    public static float[] Blobs(int rows, int dimensions, int blobs, float noise, ulong seed)
    {
        var vectors = Numbers(rows * dimensions, seed);
        for (var i = 0; i < vectors.Length; i++) vectors[i] *= noise;
        for (var row = 0; row < rows; row++) vectors[(row * dimensions) + (row % blobs)] += 1;
        DenseMath.NormalizeRows(vectors, dimensions);
        return vectors;
    }

    /// <summary>A sparse matrix in which about a third of the entries are stored.</summary>
    public static SparseMatrix Sparse(int rows, int columns, ulong seed)
    {
        var random = new SeededRandom(seed);
        var dense = new float[rows * columns];
        for (var i = 0; i < dense.Length; i++) dense[i] = random.Next(3) == 0 ? random.NextGaussian() : 0;
        return Sparse(dense, rows, columns);
    }

    public static SparseMatrix Sparse(float[] dense, int rows, int columns)
    {
        var (starts, indices, values) = (new int[rows + 1], new List<int>(), new List<float>());
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (dense[(row * columns) + column] == 0) continue;
                indices.Add(column);
                values.Add(dense[(row * columns) + column]);
            }

            starts[row + 1] = indices.Count;
        }

        return new SparseMatrix(rows, columns, starts, [.. indices], [.. values]);
    }

    public static float[] Dense(SparseMatrix matrix)
    {
        var dense = new float[matrix.Rows * matrix.Columns];
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var p = 0; p < matrix.RowIndices(row).Length; p++)
                dense[(row * matrix.Columns) + matrix.RowIndices(row)[p]] = matrix.RowValues(row)[p];
        }

        return dense;
    }

    /// <summary>n × m times m × k, summed in double precision.</summary>
    public static double[] Multiply(float[] a, float[] b, int n, int m, int k)
    {
        var product = new double[n * k];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < k; j++)
            {
                for (var l = 0; l < m; l++) product[(i * k) + j] += (double)a[(i * m) + l] * b[(l * k) + j];
            }
        }

        return product;
    }

    public static void AssertClose(IEnumerable<double> expected, IEnumerable<float> actual, double tolerance)
    {
        var (x, y) = (expected.ToArray(), actual.ToArray());
        Assert.Equal(x.Length, y.Length);
        for (var i = 0; i < x.Length; i++) Assert.True(Math.Abs(x[i] - y[i]) <= tolerance, $"Entry {i} is {y[i]} instead of {x[i]}.");
    }

    public static Document Titled(string title, string body = "", params string[] keywords) => new(title, body, keywords);
}
