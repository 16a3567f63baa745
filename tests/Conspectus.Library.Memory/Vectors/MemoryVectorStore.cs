using Conspectus.Library.Vectors;

namespace Conspectus.Library.Memory.Vectors;

/// <summary>Vectors of neural encoders in memory.</summary>
internal sealed class MemoryVectorStore(MemoryServer server) : IVectorStore
{
    public ValueTask<IReadOnlyList<EncodedPaper>> AllAsync(string encoder, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<EncodedPaper>>(
        state =>
        {
            var all = state.Papers.Select(p => state.Vectors.GetValueOrDefault((Shelf(encoder), p.Paper.Id))).OfType<EncodedPaper>();
            return server.Has(Fault.VectorsBackwards) ? [.. all.Reverse()] : [.. all];
        },
        cancel));

    public ValueTask SaveAsync(string encoder, IReadOnlyList<EncodedPaper> papers, CancellationToken cancel)
    {
        if (server.Has(Fault.VectorsInPart))
        {
            foreach (var paper in papers) Save(encoder, [paper], cancel);
        }
        else
        {
            Save(encoder, papers, cancel);
        }

        return default;
    }

    private void Save(string encoder, IReadOnlyList<EncodedPaper> papers, CancellationToken cancel) => server.Write(
        state =>
        {
            var vectors = state.Vectors;
            foreach (var paper in papers)
            {
                cancel.ThrowIfCancellationRequested();
                if (!state.Papers.Exists(p => p.Paper.Id == paper.PaperId))
                    throw new ArgumentException($"There is no paper {paper.PaperId}.", nameof(papers));
                if (server.Has(Fault.VectorsAreNotReplaced) && vectors.ContainsKey((Shelf(encoder), paper.PaperId))) continue;
                vectors = vectors.SetItem((Shelf(encoder), paper.PaperId), paper with { Vector = [.. paper.Vector] });
            }

            return (state with { Vectors = vectors }, true);
        },
        cancel);

    private string Shelf(string encoder) => server.Has(Fault.OneShelfForAllEncoders) ? "" : encoder;
}
