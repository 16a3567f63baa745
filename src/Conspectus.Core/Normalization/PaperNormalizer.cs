using Conspectus.Core.Citations;
using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Core.Normalization;

/// <summary>Turns what a source said into a paper.</summary>
/// <param name="typesetter">Parses titles and abstracts.</param>
public sealed class PaperNormalizer(Typesetter typesetter)
{
    /// <summary>Normalises a record: entities, white space, decisions in titles, placeholder strings, unsafe links.</summary>
    /// <param name="record">The record; its title must not be blank.</param>
    /// <param name="edition">The edition for records that do not name their own.</param>
    /// <returns>A paper with a proposed id and citation key; the library keeps those of a paper it already has.</returns>
    /// <exception cref="ArgumentException">The title is blank.</exception>
    public Paper Normalize(Record record, Edition edition) => Normalize([record], edition)[0];

    /// <summary>Normalises several records, in their order; cheaper than one by one, since their texts are typeset together.</summary>
    /// <param name="records">The records; no title may be blank.</param>
    /// <param name="edition">The edition for records that do not name their own.</param>
    /// <exception cref="ArgumentException">A title is blank.</exception>
    public IReadOnlyList<Paper> Normalize(IReadOnlyList<Record> records, Edition edition)
    {
        if (records.Any(r => string.IsNullOrWhiteSpace(r.Title))) throw new ArgumentException("A record has no title.", nameof(records));
        var inTitle = new Decision[records.Count];
        var titles = typesetter.Typeset(records.Select((r, i) => Decisions.TakeFromTitle(r.Title.Trim(), out inTitle[i])).ToList());
        var abstracts = typesetter.Typeset(records.Select(r => r.Abstract.Trim()).ToList());
        return records.Select((r, i) => Normalize(r, edition, titles[i], abstracts[i], inTitle[i])).ToList();
    }

    /// <summary>The edition that a record stands under.</summary>
    /// <param name="record">The record.</param>
    /// <param name="edition">The edition for records that do not name their own.</param>
    public static Edition EditionOf(Record record, Edition edition) => new(
        string.IsNullOrWhiteSpace(record.Conference) ? edition.Conference : ConferenceNames.Canonical(record.Conference),
        record.Year ?? edition.Year);

    private static Paper Normalize(Record record, Edition edition, TypesetText title, TypesetText abstracted, Decision inTitle)
    {
        var own = EditionOf(record, edition);
        var authors = AuthorNormalizer.Normalize(record.Authors);
        var decision = Decisions.Parse(record.Decision);
        return new Paper
        {
            Id = PaperIdentity.CreateId(own, title.Text, AuthorNormalizer.FirstAsTold(record.Authors)),
            Key = CitationKey.Create(authors.Count > 0 ? PersonName.Of(authors[0]) : null, own.Year, title.Text),
            Edition = own,
            Title = title,
            Abstract = abstracted,
            Authors = authors,
            Keywords = [.. record.Keywords.Select(k => Plain(CleanText.Of(k)))
                .Where(k => k.Length > 0).DistinctBy(k => k.ToLowerInvariant())],
            Decision = Decisions.Combine(inTitle, decision),
            Session = CleanOrNull(record.Session),
            Track = CleanOrNull(record.Track),
            SourceTopic = CleanOrNull(record.SourceTopic),
            Url = SafeUrl(record.Url),
            PdfUrl = SafeUrl(record.PdfUrl),
            Identifiers = IdentifierText.Normalize(record.Identifiers)
                .Or(IdentifierText.OfAddresses(record.Url, record.PdfUrl, record.SourceId)),
            SourceId = record.SourceId.Trim(),
        };
    }

    // "$k$-center clustering" is "k-center clustering".
    private static string Plain(string keyword) => keyword.AsSpan().ContainsAny('$', '\\') ? TexDocument.Parse(keyword).ToText() : keyword;

    // "{location} Poster" is what a template left behind when it was filled with nothing.
    private static string? CleanOrNull(string? text) =>
        text is null || CleanText.Of(text) is not { Length: > 0 } clean || (clean.Contains('{') && clean.Contains('}')) ? null : clean;

    private static string? SafeUrl(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;
}
