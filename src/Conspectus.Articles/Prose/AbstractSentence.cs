using System.Runtime.CompilerServices;
using Conspectus.Analysis.Roles;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Prose;

/// <summary>A sentence of an abstract with what it does there.</summary>
/// <param name="Span">Where it stands in the abstract's source.</param>
/// <param name="Role">Its likeliest role.</param>
/// <param name="Probability">How likely that role is by the model, 0 to 1.</param>
public sealed record AbstractSentence(TextSpan Span, SentenceRole Role, double Probability)
{
    private static readonly ConditionalWeakTable<string, IReadOnlyList<AbstractSentence>> Known = [];

    /// <summary>The sentences of an abstract in order: the one place where roles are told for the article and for the use cases.</summary>
    /// <param name="source">The abstract as TeX or plain text; formulas are hidden from the model. An empty one has no sentences.</param>
    /// <remarks>Cost: linear; some 5,000 abstracts a second and core. They are remembered as long as the abstract is used.</remarks>
    public static IReadOnlyList<AbstractSentence> Of(string source) => Known.GetValue(source, Find);

    private static IReadOnlyList<AbstractSentence> Find(string source)
    {
        var hidden = TexFormulas.Hide(source);
        var spans = Sentences.Split(hidden);
        return [.. ShippedRoles.Model.Classify([.. spans.Select(s => s.Of(hidden))])
            .Zip(spans, (role, span) => new AbstractSentence(span, role.Role, role.Probability))];
    }
}
