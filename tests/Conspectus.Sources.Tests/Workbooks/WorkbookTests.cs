using System.IO.Compression;

namespace Conspectus.Sources.Tests.Workbooks;

/// <summary>Excel workbooks, well-made and not.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Samples, "Workbooks", "papers.xlsx");
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_header_is_found_below_other_rows_and_on_any_sheet()
    {
        var content = await Sources.ReadAsync(Sample);
        Assert.Equal("Excel workbook", content.Kind);
        Assert.Equal(["Rows of Trees", "Cells"], content.Records.Select(r => r.Title));
        Assert.Equal(["Ada Example", "Bo Sample"], content.Records[0].Authors.Select(a => a.Name));
        Assert.Equal((2023, "1", 1L), (content.Records[0].Year, content.Records[0].SourceId, content.LeftOut));
    }

    [Fact]
    public async Task A_workbook_without_a_header_is_refused()
    {
        var refusal = await Sources.RefusalAsync(Altered("xl/sharedStrings.xml", t =>
            t.Replace("Paper Title", "Thing", StringComparison.Ordinal)));
        Assert.Contains("no sheet of it (“Notes”, “Papers”) has a header row", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"")]
    [InlineData("xl/workbook.xml", "nothing")]
    [InlineData("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><sst><si><t>&a;</t></si></sst>")]
    public async Task A_broken_workbook_is_refused_with_advice(string part, string content)
    {
        var refusal = await Sources.RefusalAsync(Altered(part, _ => content));
        Assert.Contains("Excel workbook", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_far_more_than_it_is_is_refused()
    {
        var refusal = await Sources.RefusalAsync(Altered("xl/worksheets/sheet1.xml", t => t + new string(' ', 40 << 20)));
        Assert.Contains("unpacks to far more than it is", refusal.Message, StringComparison.Ordinal);
    }

    private string Altered(string part, Func<string, string> change)
    {
        var path = _folder.Write("altered.xlsx", File.ReadAllBytes(Sample));
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = archive.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(part).Open());
        writer.Write(change(text));
        return path;
    }
}
