using System.Globalization;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;

namespace Conspectus.Verification.Documents;

/// <summary>Checks that a file in another format cites what the evidence says, in the same order, and what the bibliography has.</summary>
/// <param name="library">What the library holds of the edition.</param>
internal sealed class CitationCheck(Holdings library)
{
    /// <summary>What does not hold of a file's citations.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="citations">Its citations in reading order.</param>
    /// <param name="evidence">The sentences with the keys they cite; null where the reader has edited the article.</param>
    /// <param name="bibliography">The entries of the bibliography.</param>
    /// <param name="listed">
    /// The papers that are listed without a word, in order: they have no sentence, and so no evidence; null where nothing tells.
    /// </param>
    public IEnumerable<Fault> Faults(
        string file, IReadOnlyList<CitedKeys> citations, EvidenceFile? evidence, IReadOnlyList<BibEntry> bibliography,
        IReadOnlyList<string>? listed)
    {
        var expected = new Queue<string>((evidence?.Entries ?? []).SelectMany(e => e.IsNote ? e.Cites : Marks.Keys(e.Plain)));
        var bare = new Queue<string>(listed ?? []);
        foreach (var (line, keys, isBare) in citations)
        {
            foreach (var key in keys)
            {
                if (!library.ByKey.ContainsKey(key)) yield return new Fault(file, line, $"The library has no paper {key}.");
                if (isBare && listed is not null)
                {
                    if (bare.TryDequeue(out var paper) && paper == key) continue;
                    yield return new Fault(file, line, $"It lists {key} where by the Markdown {paper ?? "no more paper"} is listed.");
                    yield break;
                }

                if (expected.TryPeek(out var next) && next == key) expected.Dequeue();
                else if (!isBare && evidence is not null)
                {
                    var reason = next is null ? "nothing more is cited" : $"{next} is cited";
                    yield return new Fault(file, line, $"It cites {key} where by the evidence {reason}.");
                    yield break;
                }
            }
        }

        if (expected.TryPeek(out var missing))
            yield return new Fault(
                file, citations.Count > 0 ? citations[^1].Line : 1, $"It does not cite {missing}, which the evidence has next.");
        if (bare.TryPeek(out var unlisted)) yield return new Fault(file, 1, $"It does not list {unlisted}, which the Markdown does.");
        var cited = citations.SelectMany(c => c.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in bibliography.Where(e => evidence is not null && !cited.Contains(e.Key)))
            yield return new Fault(ArticleFiles.BibliographyName, entry.Line, $"{entry.Key} is not cited in {file}.");
        var entries = bibliography.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            foreach (var key in citation.Keys.Where(k => !entries.Contains(k)))
                yield return new Fault(file, citation.Line, $"{key} is cited, but is not in {ArticleFiles.BibliographyName}.");
        }
    }

    /// <summary>What does not hold of a second bibliography, whose fields are plain text.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="bibliography">The entries of the first.</param>
    public IEnumerable<Fault> Faults(string file, IReadOnlyList<BibEntry> entries, IReadOnlyList<BibEntry> bibliography)
    {
        if (!entries.Select(e => e.Key).SequenceEqual(bibliography.Select(e => e.Key)))
            yield return new Fault(file, 1, $"Its keys are not those of {ArticleFiles.BibliographyName} in their order.");
        foreach (var entry in entries)
        {
            if (!library.ByKey.TryGetValue(entry.Key, out var paper))
            {
                yield return new Fault(file, entry.Line, $"The library has no paper {entry.Key}.");
                continue;
            }

            var title = entry.Fields.GetValueOrDefault("title", ("", entry.Line));
            if (Letters(title.Item1) != Letters(paper.Title.Text))
                yield return new Fault(
                    file, title.Item2, $"The title of {entry.Key} is \"{paper.Title.Text}\" in the library, not \"{title.Item1}\".");
            var authors = entry.Fields.GetValueOrDefault("author", ("", entry.Line));
            if (paper.Authors.Count > 0 && authors.Item1.Length == 0)
                yield return new Fault(file, authors.Item2, $"The entry {entry.Key} names no authors, but the library does.");
            var year = entry.Fields.GetValueOrDefault("year", ("", entry.Line));
            var should = paper.Edition.Year > 0 ? paper.Edition.Year.ToString(CultureInfo.InvariantCulture) : "";
            if (year.Item1 != should)
                yield return new Fault(file, year.Item2, $"The year of {entry.Key} is \"{should}\" in the library, not \"{year.Item1}\".");
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
