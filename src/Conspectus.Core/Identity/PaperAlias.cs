using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>Something by which a paper is known, in the form in which it is compared and can be stored.</summary>
/// <param name="Kind">What it is: <see cref="Title"/>, <see cref="Address"/>, or one of the kinds that the methods here make.</param>
/// <param name="Value">The title's letters, the address or the identifier.</param>
public sealed record PaperAlias(string Kind, string Value)
{
    /// <summary>The kind of titles, reduced to their letters and digits.</summary>
    public const string Title = "title";

    /// <summary>The kind of addresses of pages.</summary>
    public const string Address = "url";

    private const string Source = "id:";
    private const string Presentation = "presentation:";

    /// <summary>An identifier that a source gave; it counts among the records of sources of one kind and edition.</summary>
    public static PaperAlias OfSource(string sourceKind, string id) => new(Source + sourceKind, id);

    /// <summary>What the presentations of one paper have in common in a source, such as the uid of a feed.</summary>
    public static PaperAlias OfPresentations(string sourceKind, string id) => new(Presentation + sourceKind, id);

    /// <summary>An identifier of a catalogue.</summary>
    public static PaperAlias Of(IdentifierScheme scheme, string value) => new(KindOf(scheme), value);

    /// <summary>Why two papers that share this alias are taken for one.</summary>
    internal MatchReason Reason => Kind switch
    {
        Title => MatchReason.SameTitleAndAuthor,
        Address => MatchReason.SameAddress,
        _ when Kind.StartsWith(Source, StringComparison.Ordinal) => MatchReason.SameSourceId,
        _ when Kind.StartsWith(Presentation, StringComparison.Ordinal) => MatchReason.SamePresentations,
        _ => Catalogues.First(c => c.Kind == Kind).Reason,
    };

    /// <summary>Whether it is given once: two papers with different values of this kind have different identifiers.</summary>
    internal bool IsIdentifier =>
        Reason is not (MatchReason.SameTitleAndAuthor or MatchReason.SameAddress or MatchReason.SamePresentations);

    /// <summary>Whether it means the same in every edition.</summary>
    internal bool CountsEverywhere => Reason is not (MatchReason.SameSourceId or MatchReason.SamePresentations);

    private static readonly List<(string Kind, MatchReason Reason)> Catalogues =
    [
        (KindOf(IdentifierScheme.Doi), MatchReason.SameDoi),
        (KindOf(IdentifierScheme.Arxiv), MatchReason.SameArxiv),
        (KindOf(IdentifierScheme.OpenReview), MatchReason.SameOpenReview),
        (KindOf(IdentifierScheme.AclAnthology), MatchReason.SameAclAnthology),
        (KindOf(IdentifierScheme.Pmlr), MatchReason.SamePmlr),
        (KindOf(IdentifierScheme.Dblp), MatchReason.SameDblp),
        (KindOf(IdentifierScheme.SemanticScholar), MatchReason.SameSemanticScholar),
        (KindOf(IdentifierScheme.OpenAlex), MatchReason.SameOpenAlex),
    ];

    private static string KindOf(IdentifierScheme scheme) => scheme.ToString().ToLowerInvariant();
}
