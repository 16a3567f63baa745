using System.Text.Json;
using Conspectus.Core.Reading;
using Conspectus.Tex;
using Conspectus.Verification.Documents;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Sentences;
using Conspectus.Verification.Words;

namespace Conspectus.Verification;

/// <summary>
/// Checks an article from its files: against the library, and not with the code that wrote it. The files are trusted in nothing.
/// </summary>
/// <remarks>
/// Every sentence of the Markdown file and the page is in the evidence file and the other way round; every key is in the bibliography and
/// the library; every span of evidence is a sentence of its abstract with the role that is told, and the article's sentence says the same
/// in the same words; every number is what its query answers now; every note is the reader's; and all of it stands where it belongs.
/// An article of one edition is held against the papers of that edition, and where it compares, against those of earlier ones. Of an
/// article that the reader has edited, all that is checked of the article as it was generated, and the files are compared with that article
/// with the edits of the library: what is the reader's stands word for word as the library has it, and nothing else was changed.
/// Deterministic. What was worked out from the library is kept for the next check. Safe for several threads: one checks,
/// the others wait.
/// </remarks>
public sealed class ArticleVerifier
{
    private readonly Lock _checking = new();
    private readonly LibraryContent _content;
    private readonly Formulas _formulas;
    private readonly Dictionary<string, (Holdings Library, ClaimCheck Claims, BibliographyCheck Bibliography)> _editions =
        new(StringComparer.Ordinal);

    private readonly PaperTexts _texts = new();
    private Holdings _library = null!;
    private ClaimCheck _claims = null!;
    private BibliographyCheck _bibliography = null!;

    /// <summary>Takes the library's content; linear in its size.</summary>
    /// <param name="library">What the library holds.</param>
    /// <param name="renderer">Renders formulas, to compare those of the page.</param>
    public ArticleVerifier(LibraryContent library, IFormulaRenderer renderer)
    {
        _content = library;
        _formulas = new Formulas(renderer);
        About("");
    }

    /// <summary>Checks the files; a file that is missing is a fault where the others need it.</summary>
    /// <param name="files">The files.</param>
    public Verdict Check(ArticleFiles files)
    {
        lock (_checking) return CheckAlone(files);
    }

    private Verdict CheckAlone(ArticleFiles files)
    {
        var faults = new List<Fault>();
        var evidence = EvidenceFile.Read(files.Evidence ?? "{}");
        faults.AddRange(evidence.Faults);
        if (files.Evidence is null)
            faults.Add(new Fault(ArticleFiles.EvidenceName, 1, "The file is missing, so that nothing has evidence."));
        if (!files.HasText) faults.Add(new Fault(ArticleFiles.MarkdownName, 1, "There is no article."));
        About(evidence.Edition ?? "");
        if (files.Evidence is not null && Edition(evidence) is { } unknown) faults.Add(unknown);
        _library.Date = evidence.Date;
        var isEdited = evidence.Edits.Count > 0;
        var basis = isEdited ? files.Generated : files.Markdown;
        var basisName = isEdited ? ArticleFiles.GeneratedName : ArticleFiles.MarkdownName;
        var stands = basis is not null ? basisName : ArticleFiles.EvidenceName;
        foreach (var entry in evidence.Entries)
        {
            var line = basis is not null ? entry.Line : entry.FileLine;
            faults.AddRange(Reasons(entry).Select(reason => new Fault(stands, line, reason)));
        }

        var isTold = evidence.Entries.Any(e => e.Kind == "facts" && e.Plain.Contains("; " + Forms.Modelled, StringComparison.Ordinal));
        if (isTold != evidence.Entries.Any(e => e.Kind == "rewritten"))
        {
            faults.Add(new Fault(
                ArticleFiles.EvidenceName, 1, "The article does not say truly whether a language model put sentences into other words."));
        }

        faults.AddRange(new ChartCheck(_library).Faults(evidence.Charts));
        faults.AddRange(Repeated(evidence).Select(f => f with { File = ArticleFiles.EvidenceName }));
        var (bibliography, unread) = BibReader.Read(files.Bibliography ?? "");
        faults.AddRange(unread);
        if (files.Bibliography is null) faults.Add(new Fault(ArticleFiles.BibliographyName, 1, "The file is missing."));
        faults.AddRange(_bibliography.Faults(bibliography));
        if (files.Markdown is not null && !files.HasMap)
            faults.Add(new Fault(ArticleFiles.MarkdownName, 1, $"The picture {ArticleFiles.MapName} is missing."));
        var edits = _content.ArticleEdits.Where(e => e.IsOf(evidence.Edition ?? "")).ToList();
        IReadOnlyList<string>? listed = null;
        if (basis is not null)
        {
            var document = MarkdownReader.Read(basis, files.Charts, basisName);
            faults.AddRange(Document(document, evidence, bibliography, out var sections, out var blocks));
            listed = [.. document.Sections.SelectMany(d => d.Items).Where(i => i.IsBare).Select(i => i.Key!)];
            var places = new EditedPlaces(_library).Of(sections);
            edits = edits.FindAll(e => e.Place is EditedPlaces.Whole or EditedPlaces.Closing || places.Any(p => p.Has(e)));
            faults.AddRange(Edits(edits, evidence));
            if (isEdited)
            {
                var check = new EditedCheck(document, places, blocks, edits, _library, _formulas, _texts);
                foreach (var edited in Edited(files))
                {
                    check.Check(edited, evidence.Date, evidence.Style);
                    // The evidence has the lines of the generated text.
                    new ChartCheck(_library).Check(edited, []);
                    faults.AddRange(edited.Faults);
                }
            }
        }
        else if (isEdited)
        {
            faults.Add(new Fault(ArticleFiles.GeneratedName, 1, "The file is missing, so that the reader's text cannot be told apart."));
        }

        if (files.Page is not null && !isEdited)
            faults.AddRange(Document(HtmlReader.Read(files.Page, Tip), evidence, bibliography, out _, out _));
        faults.AddRange(OtherFormats(files, isEdited ? null : evidence, bibliography, isEdited ? null : listed));
        return new Verdict(
            files.Names, evidence.Entries.Count, evidence.Entries.Count(e => e.IsClaim), evidence.Entries.Sum(e => e.Cites.Count),
            evidence.Entries.Sum(e => e.Facts.Count) + evidence.Charts.Sum(r => r.Facts.Count),
            [
                .. faults.Select(f => f with { Reason = Marks.Shown(f.Reason) }).Distinct()
                    .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line),
            ]);
    }

    // Files that are made for other programs say the same in other words: they are held to the same citations, unless the reader has
    // edited them, which the evidence is not about.
    private List<Fault> OtherFormats(
        ArticleFiles files, EvidenceFile? evidence, IReadOnlyList<BibEntry> bibliography, IReadOnlyList<string>? listed)
    {
        var check = new CitationCheck(_library);
        List<Fault> faults = [];
        if (files.Latex is not null)
        {
            if (!files.HasPrintedMap)
                faults.Add(new Fault(ArticleFiles.LatexName, 1, $"The picture {ArticleFiles.PrintedMapName} is missing."));
            faults.AddRange(check.Faults(ArticleFiles.LatexName, CitationReader.Latex(files.Latex), evidence, bibliography, listed));
        }

        if (files.Distill is not null)
        {
            if (!files.HasMap) faults.Add(new Fault(ArticleFiles.DistillName, 1, $"The picture {ArticleFiles.MapName} is missing."));
            faults.AddRange(new ChartCheck(_library).Distill(files.Distill, files.Charts));
            faults.AddRange(
                check.Faults(ArticleFiles.DistillName, CitationReader.Distill(files.Distill), evidence, bibliography, listed));
            var (entries, unread) = BibReader.Read(files.DistillBibliography ?? "");
            faults.AddRange(unread.Select(f => f with { File = ArticleFiles.DistillBibliographyName }));
            faults.AddRange(check.Faults(ArticleFiles.DistillBibliographyName, entries, bibliography));
        }

        return faults;
    }

    private IEnumerable<Document> Edited(ArticleFiles files)
    {
        if (files.Markdown is not null) yield return MarkdownReader.Read(files.Markdown, files.Charts);
        if (files.Page is not null) yield return HtmlReader.Read(files.Page, Tip);
    }

    // The evidence names the edits of the library, and no others.
    private static IEnumerable<Fault> Edits(IReadOnlyList<ArticleEdit> library, EvidenceFile evidence)
    {
        var own = library.Select(e => new EvidenceEdit(
            e.Place, JsonNamingPolicy.CamelCase.ConvertName(e.Part.ToString()), Marks.Whole(e.Text ?? ""),
            Marks.Whole(e.Replaced))).ToHashSet();
        var told = evidence.Edits.ToHashSet();
        foreach (var edit in evidence.Edits.Where(e => !own.Contains(e)))
            yield return new Fault(
                ArticleFiles.EvidenceName, 1, $"It names an edit of the {edit.Part} of {edit.Place} that the reader has not made so.");
        foreach (var edit in own.Where(e => !told.Contains(e)).OrderBy(e => e.Place, StringComparer.Ordinal).ThenBy(e => e.Part))
        {
            yield return new Fault(
                ArticleFiles.EvidenceName, 1, $"The reader's edit of the {edit.Part} of {edit.Place} is not in the article.");
        }
    }

    private void About(string edition)
    {
        if (!_editions.TryGetValue(edition, out var known))
        {
            var library = new Holdings(_content, edition);
            _editions.Add(edition, known = (library, new ClaimCheck(library), new BibliographyCheck(library)));
        }

        (_library, _claims, _bibliography) = known;
    }

    private Fault? Edition(EvidenceFile evidence) => evidence.Edition switch
    {
        null => new Fault(ArticleFiles.EvidenceName, 1, "It does not say which edition the article is about."),
        "" => null,
        var slug when _content.Papers.Any(p => p.Edition.Slug == slug) => null,
        var slug => new Fault(ArticleFiles.EvidenceName, 1, $"It is about the edition {slug}, of which the library has no papers."),
    };

    private string? Tip(string key) =>
        _library.ByKey.TryGetValue(key, out var paper) ? _texts.Tip(paper) : null;

    private IEnumerable<string> Reasons(EvidenceEntry entry)
    {
        foreach (var key in entry.Cites.Where(k => !_library.ByKey.ContainsKey(k)))
            yield return $"It cites {key}, which the library does not hold.";
        if (!entry.IsNote && !Marks.Keys(entry.Plain).Distinct().Order(StringComparer.Ordinal).SequenceEqual(entry.Cites))
            yield return "The keys it cites are not those of its evidence.";
        foreach (var reason in entry.Kind switch
        {
            "facts" => new FactCheck(_library).Faults(entry),
            "claim" or "quotation" => _claims.Faults(entry),
            "rewritten" => new RewrittenCheck(_library).Faults(entry),
            "note" => Noted(entry),
            _ => [$"Its evidence is of a kind \"{entry.Kind}\", which is not known."],
        })
            yield return reason;
    }

    private IEnumerable<string> Noted(EvidenceEntry entry)
    {
        if (entry.Facts.Count + entry.Spans.Count > 0) yield return "It stands as a note, but names other evidence too.";
        if (entry.Cites is not [var key])
        {
            yield return "It stands as a note, but not on one paper.";
            yield break;
        }

        var note = _library.ByKey.TryGetValue(key, out var paper) ? _library.Note(paper.Id) : "";
        if (Marks.Whole(note) != entry.Text)
            yield return note.Length == 0
                ? $"It stands as the reader's note on {key}, but the reader has none there."
                : $"It is not the reader's note on {key} word for word: \"{Difference.Of(entry.Text, note)}\".";
    }

    // What is said is told once in an article; a quotation may repeat what was told elsewhere.
    private static IEnumerable<Fault> Repeated(EvidenceFile evidence)
    {
        var told = new HashSet<(string, int)>();
        var line = 0;
        foreach (var entry in evidence.Entries)
        {
            if (entry.Line < line)
                yield return new Fault("", entry.FileLine, $"The sentence of line {entry.Line} stands behind that of line {line}.");
            line = entry.Line;
            if (entry.Kind != "claim") continue;
            foreach (var span in entry.Spans.Where(s => !told.Add((s.Paper, s.Start))))
                yield return new Fault("", entry.FileLine, $"The same sentence of {span.Paper} is told twice.");
        }
    }

    private List<Fault> Document(
        Document document, EvidenceFile evidence, IReadOnlyList<BibEntry> bibliography, out IReadOnlyList<PlacedSection> sections,
        out IReadOnlyList<Block> blocks)
    {
        sections = SectionPlaces.Of(document, _library);
        blocks = new BlockCheck(document, _library, _formulas).Bind(sections, evidence.Entries);
        new ItemCheck(document, _library, _texts).Check(sections, blocks);
        new FrameCheck(document, _library, _texts).Check(sections, evidence.Date, evidence.Style);
        new ChartCheck(_library).Check(document, evidence.Charts);
        var cited = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in sections.SelectMany(s => s.Section.Items).Where(i => i.Key is not null))
            cited.TryAdd(item.Key!, item.Text.Line);
        var isPage = document.File == ArticleFiles.PageName;
        foreach (var entry in evidence.Entries)
        {
            foreach (var key in entry.Cites) cited.TryAdd(key, isPage ? 1 : entry.Line);
        }

        var listed = document.References.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, line) in cited.Where(c => !listed.Contains(c.Key)))
            document.Fault(line, $"{key} is cited, but is not in the bibliography.");
        foreach (var reference in document.References.Where(r => !cited.ContainsKey(r.Key)))
            document.Fault(reference.Line, $"{reference.Key} is in the bibliography, but nothing cites it.");
        var entries = bibliography.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, line) in cited.Where(c => !entries.Contains(c.Key)))
            document.Fault(line, $"{key} is cited, but is not in {ArticleFiles.BibliographyName}.");
        foreach (var entry in bibliography.Where(e => !cited.ContainsKey(e.Key)))
            document.Faults.Add(new Fault(ArticleFiles.BibliographyName, entry.Line, $"{entry.Key} is not cited in {document.File}."));
        return document.Faults;
    }
}
