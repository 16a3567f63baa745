using Conspectus.Core.Conferences;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Core.Identity;

/// <summary>What a record or a paper shows of itself when one asks whether it is another one.</summary>
public sealed record PaperKeys
{
    /// <summary>The slug of the edition.</summary>
    public string Edition { get; init; } = "";

    /// <summary>All by which it is known, the strongest evidence first.</summary>
    public IReadOnlyList<PaperAlias> Aliases { get; init; } = [];

    /// <summary>The authors; empty where they are not known.</summary>
    public IReadOnlyList<PersonKey> Authors { get; init; } = [];

    /// <summary>The decision: one source may list an oral and the poster of one paper under different titles.</summary>
    public Decision Decision { get; init; }

    /// <summary>
    /// Gives the abstract, empty where there is none. Asked for only when nothing else decides, so that a store may fetch it then.
    /// </summary>
    public Func<string> Abstract { get; init; } = () => "";

    /// <summary>The keys of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="sourceKind">The kind of source that gave it its identifier.</param>
    public static PaperKeys Of(Paper paper, string sourceKind) => new()
    {
        Edition = paper.Edition.Slug,
        Aliases = [.. AliasesOf(paper.Identifiers, sourceKind, paper.SourceId, "", paper.Title.Text, paper.Url)],
        Authors = [.. paper.Authors.Select(a => PersonKey.Of(PersonName.Of(a)))],
        Decision = paper.Decision,
        Abstract = () => paper.Abstract.Text,
    };

    /// <summary>The keys of a record before normalisation.</summary>
    /// <param name="record">The record.</param>
    /// <param name="edition">The edition for records that do not name their own.</param>
    /// <param name="sourceKind">The kind of source.</param>
    /// <param name="presentations">
    /// What the presentations of one paper have in common in the source; empty where it tells nothing of the kind.
    /// </param>
    public static PaperKeys Of(Record record, Edition edition, string sourceKind, string presentations = "") => new()
    {
        Edition = new Edition(record.Conference ?? edition.Conference, record.Year ?? edition.Year).Slug,
        Aliases = [.. AliasesOf(
            IdentifierText.Normalize(record.Identifiers).Or(IdentifierText.OfAddresses(record.Url, record.PdfUrl)),
            sourceKind, record.SourceId, presentations, Decisions.TakeFromTitle(record.Title.Trim(), out _), record.Url)],
        Authors = [.. record.Authors.Select(a => PersonKey.Of(PersonName.Of(a)))],
        Decision = Decisions.Parse(record.Decision),
        Abstract = () => record.Abstract,
    };

    private static IEnumerable<PaperAlias> AliasesOf(
        Identifiers identifiers, string sourceKind, string sourceId, string presentations, string title, string? url)
    {
        foreach (var scheme in Enum.GetValues<IdentifierScheme>())
        {
            if (identifiers[scheme] is { } value) yield return PaperAlias.Of(scheme, value);
        }

        if (sourceId.Length > 0) yield return PaperAlias.OfSource(sourceKind, sourceId);
        if (presentations.Length > 0) yield return PaperAlias.OfPresentations(sourceKind, presentations);
        yield return new PaperAlias(PaperAlias.Title, Folding.Letters(title));
        if (url is { Length: > 0 }) yield return new PaperAlias(PaperAlias.Address, url);
    }
}
