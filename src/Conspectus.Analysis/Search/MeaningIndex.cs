using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>Cosines of a text with all papers.</summary>
/// <param name="papers">The papers' vectors, of unit length or zero.</param>
/// <param name="encode">The vector of a text, of unit length or zero.</param>
public sealed class MeaningIndex(RoundedVectors papers, Func<string, float[]> encode)
{
    /// <summary>The papers' vectors as a model has them, and the way for a text to them.</summary>
    public MeaningIndex(TextModel model) : this(model.Documents, text => model.Encode(new Document("", text, [])))
    {
    }

    /// <summary>The papers' vectors.</summary>
    public RoundedVectors Papers { get; } = papers;

    /// <summary>The vector of a text.</summary>
    public Func<string, float[]> Encode { get; } = encode;
}
