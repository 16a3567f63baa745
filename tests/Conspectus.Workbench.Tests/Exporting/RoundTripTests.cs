using System.Text;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Sources.References;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Transferring;

namespace Conspectus.Workbench.Tests.Exporting;

/// <summary>What leaves a library in a format and enters another loses nothing that the format can hold.</summary>
public sealed class RoundTripTests
{
    private const int Papers = 24;

    public static TheoryData<ExportFormat, int> Whole => new(
        from format in new[]
        {
            ExportFormat.BibTeX, ExportFormat.BibLaTeX, ExportFormat.Csv, ExportFormat.JsonLines, ExportFormat.Json,
        }
        from seed in Enumerable.Range(1, 3)
        select (format, seed));

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Papers_marks_tags_and_notes_are_the_same_behind_an_import(ExportFormat format, int seed)
    {
        await using var from = await FilledAsync(seed, manyLines: true);
        var file = from.Folder.File($"papers.{ExportFormats.Extension(format)}");
        await File.WriteAllTextAsync(file, await ExportAsync(from, format), Stop);
        await using var to = new TempLibrary();
        var report = await to.ImportAsync(file);
        Assert.Empty(report.Issues);
        // BibTeX has no α but as a formula: what it says is the same, how it is set is not.
        var isBibliography = format is ExportFormat.BibTeX or ExportFormat.BibLaTeX;
        var (before, after) = (await ContentAsync(from, !isBibliography), await ContentAsync(to, !isBibliography));
        Assert.Equal(before.Count, after.Count);
        foreach (var (was, now) in before.Zip(after)) Assert.Equal(was, now);

        await TakeInAsync(to, file);
        Assert.Equal(await RemarksAsync(from), await RemarksAsync(to));
        // Byte for byte, citation keys included; ids belong to a library.
        var ids = (await from.Library.Papers.AllAsync(Stop)).Zip(await to.Library.Papers.AllAsync(Stop), (was, now) => (was.Id, now.Id));
        Assert.Equal(
            ids.Aggregate(await ExportAsync(from, format), (text, id) => text.Replace(id.Item1, id.Item2, StringComparison.Ordinal)),
            await ExportAsync(to, format));
    }

    [Theory]
    [InlineData(ExportFormat.Ris, 1)]
    [InlineData(ExportFormat.Ris, 2)]
    [InlineData(ExportFormat.CslJson, 1)]
    [InlineData(ExportFormat.CslJson, 2)]
    public async Task Reference_managers_get_the_plain_text_of_all_fields(ExportFormat format, int seed)
    {
        await using var from = await FilledAsync(seed, manyLines: format == ExportFormat.CslJson);
        var text = await ExportAsync(from, format);
        var read = ReferenceReader.Read("papers", text, Stop);
        Assert.Equal(format == ExportFormat.Ris ? "RIS" : "CSL-JSON", read.Kind);
        Assert.Empty(read.Issues);
        var papers = await from.Library.Papers.AllAsync(Stop);
        Assert.Equal(papers.Count, read.References.Count);
        foreach (var (paper, reference) in papers.Zip(read.References))
        {
            var record = Assert.Single(reference.Readings);
            Assert.Equal(Line(paper.Title.Text), Line(record.Title));
            Assert.Equal(Line(paper.Abstract.Text), Line(record.Abstract));
            Assert.Equal(paper.Authors.Select(Name), record.Authors.Select(Name));
            Assert.Equal((paper.Edition.Year, paper.Identifiers.Doi, paper.Url),
                (record.Year ?? 0, record.Identifiers.Doi, paper.Url is null ? null : record.Url));
        }

        await using var to = new TempLibrary();
        await to.Library.Importing.ImportAsync(papers, new SourceStamp("papers", "test", "1"), [], Stop);
        var file = to.Folder.Write("papers.txt", text);
        await TakeInAsync(to, file);
        Assert.Equal(await RemarksAsync(from), await RemarksAsync(to));
    }

    [Theory]
    [InlineData(ExportFormat.Ris, 1)]
    [InlineData(ExportFormat.Ris, 2)]
    [InlineData(ExportFormat.CslJson, 1)]
    [InlineData(ExportFormat.CslJson, 2)]
    public async Task What_reference_managers_have_no_field_for_comes_back_to_us(ExportFormat format, int seed)
    {
        await using var from = await FilledAsync(seed, manyLines: true);
        await using var to = new TempLibrary();
        await to.ImportAsync(to.Folder.Write("papers.txt", await ExportAsync(from, format)));
        static string Fields(Paper p) => string.Join(
            '\n', p.Key, p.Edition, p.Decision, p.Session, p.Track, p.SourceTopic, string.Join('|', p.Keywords),
            string.Join('|', p.Authors.Select(Name)));
        Assert.Equal(
            (await from.Library.Papers.AllAsync(Stop)).Select(Fields), (await to.Library.Papers.AllAsync(Stop)).Select(Fields));
    }

    [Fact]
    public async Task A_list_taken_in_takes_no_mark_away()
    {
        await using var from = await FilledAsync(1, manyLines: true);
        var list = from.Folder.Write("papers.jsonl", await ExportAsync(from, ExportFormat.JsonLines));
        var papers = await from.Library.Papers.AllAsync(Stop);
        await using var to = new TempLibrary();
        await to.Library.Importing.ImportAsync(papers, new SourceStamp("papers", "test", "1"), [], Stop);
        foreach (var paper in papers) await to.Library.Reading.SetMarkAsync(to.Reader, paper.Id, Mark.Starred, Stop);
        await TakeInAsync(to, list);
        var unread = (await RemarksAsync(from)).Where(r => r.Contains("|Unread|", StringComparison.Ordinal)).Select(r => r.Split('|')[0]).ToHashSet();
        Assert.NotEmpty(unread);
        Assert.All(papers.Where(p => unread.Contains(p.Key)), p => Assert.Equal(
            Mark.Starred, to.Library.Reading.FindAsync(to.Reader, p.Id, Stop).AsTask().GetAwaiter().GetResult().Mark));
    }

    private static async Task<TempLibrary> FilledAsync(int seed, bool manyLines)
    {
        var place = new TempLibrary();
        var papers = RandomPapers.Create(seed, Papers);
        await place.Library.Importing.ImportAsync(papers, new SourceStamp("random", "test", "1"), [], Stop);
        var (random, reading) = (new Random(seed), place.Library.Reading);
        await reading.NameTagAsync(place.Reader, new ReaderTag(1, "{to cite} & #1"), Stop);
        foreach (var paper in papers)
        {
            await reading.SetMarkAsync(place.Reader, paper.Id, (Mark)random.Next(0, 5), Stop);
            foreach (var tag in new[] { 1, 3, 5 }.Where(_ => random.Next(3) == 0))
                await reading.SetTagAsync(place.Reader, paper.Id, tag, true, Stop);
            if (random.Next(2) == 0) await reading.SetNoteAsync(place.Reader, paper.Id, RandomPapers.Note(random, manyLines), null, Stop);
        }

        return place;
    }

    private static async Task<string> ExportAsync(TempLibrary place, ExportFormat format)
    {
        using var output = new MemoryStream();
        await new PaperExport(place.Library).WriteAsync(format, place.Reader, new PaperQuery(), output, Stop);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task TakeInAsync(TempLibrary place, string file)
    {
        var document = ReadingDocuments.Read(file, await File.ReadAllTextAsync(file, Stop));
        var answer = await new ReadingImport(place.Library).ImportAsync(place.Reader, file, document, Stop);
        Assert.Empty(answer.Issues);
        Assert.Empty(answer.Unmatched);
    }

    private static async Task<List<string>> ContentAsync(TempLibrary place, bool html) =>
    [
        .. (await place.Library.Papers.AllAsync(Stop)).Select(p => string.Join(
            '\n', p.Key, p.Edition, html ? p.Title.Html : "", p.Title.Text, html ? p.Abstract.Html : "", p.Abstract.Text, string.Join('|', p.Authors.Select(Name)),
            string.Join('|', p.Keywords), p.Decision, p.Session, p.Track, p.SourceTopic, p.Url, p.PdfUrl, p.Identifiers)),
    ];

    private static async Task<List<string>> RemarksAsync(TempLibrary place)
    {
        var papers = await place.Library.Papers.AllAsync(Stop);
        var rows = await place.Library.Papers.RowsAsync(place.Reader, [.. papers.Select(p => p.Id)], Stop);
        var states = (await place.Library.Reading.AllAsync(place.Reader, Stop)).ToDictionary(s => s.PaperId);
        return
        [
            .. rows.Select(r => string.Join(
                '|', r.Paper.Key, r.Mark, string.Join(',', r.Tags.Select(t => t.Name).Order(StringComparer.Ordinal)),
                states.GetValueOrDefault(r.Paper.Id)?.Note)),
        ];
    }

    private static string Name(Author author) => PersonName.Of(author) is var name ? $"{name.Display} ({name.Surname})" : "";

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
