using Conspectus.Core.Papers;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.PubMed;

/// <summary>Articles of PubMed as XML.</summary>
internal sealed class PubMedFormat : ISourceFormat
{
    private static readonly HashSet<string> Whole =
        new(StringComparer.Ordinal) { "PubmedArticle", "PubmedBookArticle", "MedlineCitation" };

    /// <inheritdoc/>
    public string Kind => "PubMed XML";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) =>
        head.Root is { Name: "PubmedArticleSet" or "PubmedArticle" or "PubmedBookArticleSet" or "MedlineCitationSet" };

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var articles = new PubMedArticles(page.Name, log);
            using var xml = new MarkupStream(page, input.Cancel);
            long number = 0;
            foreach (var element in xml.Read(Whole))
            {
                input.Tick(page, ++number);
                if (articles.Read(element) is { } record) yield return record;
            }
        }
    }
}
