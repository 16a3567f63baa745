using System.Text;
using System.Text.Json;
using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Exporting;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Exporting;

public sealed class PaperExportTests(SampleWorkbench sample)
{
    [Fact]
    public async Task Every_format_has_every_paper_of_the_query_in_its_order_and_asks_no_query_a_paper()
    {
        await using var place = sample.Analysed();
        var query = new PaperQuery { Sort = PaperSort.Title, Limit = 3, Offset = 1 };
        var all = (await place.Library.Papers.QueryAsync(place.Reader, query with { Limit = 9999, Offset = 0 }, Stop)).Rows;
        Assert.InRange(all.Count, 201, Repository.SamplePapers); // more than are in memory at a time
        await place.Library.Reading.SetMarkAsync(place.Reader, all[0].Paper.Id, Mark.Liked, Stop);
        var library = new CountedLibrary(place.Library);
        async Task<string> TextAsync(ExportFormat format)
        {
            using var output = new MemoryStream();
            await new PaperExport(library).WriteAsync(format, place.Reader, query, output, Stop);
            return Encoding.UTF8.GetString(output.ToArray());
        }

        var json = JsonSerializer.Deserialize(await TextAsync(ExportFormat.Json), ExportJson.Default.IReadOnlyListExportedPaper)!;
        Assert.Equal(all.Select(r => r.Paper.Id), json.Select(p => p.Id));
        Assert.Equal(("liked", all[0].Paper.Abstract.Text), (json[0].Mark, json[0].Abstract));
        Assert.All(json, p => Assert.NotNull(p.Topic));
        Assert.Equal(string.Join('\n', all.Select((r, i) => BibEntry.Write(
            r.Paper, BibDialect.BibTeX, new ReaderRemarks(i == 0 ? Mark.Liked : Mark.Unread, [], "")))), await TextAsync(ExportFormat.BibTeX));
        var csv = await TextAsync(ExportFormat.Csv);
        Assert.Equal(all.Select(r => r.Paper.Id), csv.Split("\r\n").Skip(1).SkipLast(1).Select(line => line.Split(',')[0]));
        Assert.Equal(3 * 5, library.Calls.Count); // the ids, the topics, the notes, and the rows in two parts
    }

    [Fact]
    public async Task Case_45_a_table_begins_with_a_byte_order_mark_and_an_empty_list_is_still_a_file()
    {
        await using var place = sample.Imported();
        async Task<byte[]> BytesAsync(ExportFormat format)
        {
            using var output = new MemoryStream();
            await new PaperExport(place.Library).WriteAsync(format, place.Reader, new PaperQuery { Author = "Nobody" }, output, Stop);
            return output.ToArray();
        }

        var csv = await BytesAsync(ExportFormat.Csv);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'i', (byte)'d'], csv[..5]);
        Assert.EndsWith("abstract_tex,collections\r\n", Encoding.UTF8.GetString(csv));
        Assert.Equal("[]", Encoding.UTF8.GetString(await BytesAsync(ExportFormat.Json)));
        Assert.Empty(await BytesAsync(ExportFormat.BibTeX));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    public async Task A_cell_that_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(string name)
    {
        await using var place = sample.Imported();
        var paper = (await place.Library.Papers.AllAsync(Stop))[0];
        var hostile = paper with
        {
            Id = "hostile",
            Key = "hostile",
            SourceId = "hostile",
            Url = null,
            Title = new(name, name, name, name),
            Authors = [new Author(name, null)]
        };
        await place.Library.Importing.ImportAsync([hostile], new SourceStamp("hostile", "test", "1"), [], Stop);
        using var output = new MemoryStream();
        await new PaperExport(place.Library).WriteAsync(ExportFormat.Csv, place.Reader, ["nothere", "hostile"], output, Stop);
        Assert.StartsWith($"hostile,hostile,'{name},'{name},", Encoding.UTF8.GetString(output.ToArray()).Split("\r\n")[1]);
    }

    [Fact]
    public async Task An_export_is_written_while_papers_are_read_and_stops_when_nobody_takes_it()
    {
        await using var place = sample.Analysed();
        using var stop = new CancellationTokenSource();
        using var output = new StoppingStream(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new PaperExport(place.Library).WriteAsync(ExportFormat.Json, place.Reader, new PaperQuery(), output, stop.Token));
        Assert.InRange(output.Length, 1000, 1_000_000);
    }

    /// <summary>Cancels after the first write.</summary>
    private sealed class StoppingStream(CancellationTokenSource stop) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, cancellationToken);
            await stop.CancelAsync();
        }
    }
}
