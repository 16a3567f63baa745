using System.Runtime.InteropServices;
using Conspectus.Analysis;
using Conspectus.Analysis.Search;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Library.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Search;

/// <summary>The vectors of the stored analysis, and what gives a new text its own.</summary>
internal static class StoredMeaning
{
    /// <summary>The vectors; null before the analysis, or where papers came since.</summary>
    internal static MeaningIndex? Read(SqliteConnection connection, int papers)
    {
        if ((byte[]?)connection.Scalar("SELECT model FROM analysis") is not { Length: > 8 } bytes || BitConverter.ToInt32(bytes, 0) != papers) return null;
        var dimensions = BitConverter.ToInt32(bytes, 4);
        if (bytes.Length < 8 + (sizeof(float) * dimensions * (papers + 1L))) return null;
        var numbers = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(8)).ToArray();
        var model = Embedding.FromFactors(papers, dimensions, numbers[..(papers * dimensions)], numbers[(papers * dimensions)..]);
        var documents = PaperRows.All(connection).Select(p => new Document(p.Title.Text, p.Abstract.Text, p.Keywords)).ToList();
        var terms = TermVectors.Create(TokenizedCorpus.Create(documents, Workers.All), new TermOptions(), Workers.All);
        var rows = TermRows(model, terms.Matrix);
        return new MeaningIndex(model.Values, dimensions, text => Encode(terms.Transform(new Document("", text, [])), rows, dimensions));
    }

    // V = Aᵀ U Σ⁻¹, a row a term: with it a text costs as much as it has terms, not as much as the library has.
    private static float[] TermRows(Embedding model, SparseMatrix terms)
    {
        var d = model.Dimensions;
        var rows = new float[terms.Columns * d];
        for (var i = 0; i < terms.Rows; i++)
        {
            for (var p = terms.Starts[i]; p < terms.Starts[i + 1]; p++)
                DenseMath.AddScaled(rows.AsSpan(terms.Indices[p] * d, d), terms.Values[p], model.Left.AsSpan(i * d, d));
        }

        for (var k = 0; k < rows.Length; k++) rows[k] = model.SingularValues[k % d] > 0 ? rows[k] / model.SingularValues[k % d] : 0;
        return rows;
    }

    private static float[] Encode(SparseMatrix text, float[] rows, int dimensions)
    {
        var vector = new float[dimensions];
        for (var p = 0; p < text.Indices.Length; p++) DenseMath.AddScaled(vector, text.Values[p], rows.AsSpan(text.Indices[p] * dimensions, dimensions));
        DenseMath.Normalize(vector);
        return vector;
    }
}
