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
        return new MeaningIndex(model.Values, dimensions, text => model.Project(terms.Transform(new Document("", text, [])), terms.Matrix));
    }
}
