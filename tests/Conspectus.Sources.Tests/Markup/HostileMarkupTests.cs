namespace Conspectus.Sources.Tests.Markup;

/// <summary>XML that is made to do harm, or is broken.</summary>
public sealed class HostileMarkupTests : IDisposable
{
    private const string Paper = "<paper id='1'><title>A Title</title><author><first>A</first><last>B</last></author></paper>";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Entities_of_a_document_type_are_never_used()
    {
        var secret = _folder.Write("secret.txt", "the secret");
        var refusal = await Sources.RefusalAsync(_folder.Write("a.xml",
            $"<!DOCTYPE collection [<!ENTITY x SYSTEM 'file://{secret}'>]><collection><volume><paper id='1'><title>&x;</title></paper></volume></collection>"));
        Assert.DoesNotContain("the secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("no proper XML: it breaks in line 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_that_multiply_are_never_used()
    {
        var entities = string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>"));
        await Sources.RefusalAsync(_folder.Write("a.xml",
            $"<!DOCTYPE collection [<!ENTITY e0 'ha'>{entities}]><collection><volume><paper id='1'><title>&e30;</title></paper></volume></collection>"));
    }

    [Fact]
    public async Task A_document_type_from_elsewhere_is_passed_over()
    {
        var content = await Sources.ReadAsync(_folder.Write("a.xml",
            $"<!DOCTYPE collection SYSTEM 'http://127.0.0.1:1/x.dtd'><collection><volume>{Paper}</volume></collection>"));
        Assert.Equal("A Title", Assert.Single(content.Records).Title);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var refusal = await Sources.RefusalAsync(_folder.Write("a.xml", $"<collection><volume><paper id='1'><title>{deep}"));
        Assert.Contains("nested more than 64 levels deep", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_too_large_is_passed_over_and_the_rest_read()
    {
        var parts = string.Concat(Enumerable.Repeat("<b>0123456789</b>", 500));
        var content = await Sources.ReadAsync(
            _folder.Write("a.xml", $"<collection><volume><paper id='0'><title>{parts}</title></paper>{Paper}</volume></collection>"),
            Sources.Options with { MaxRecordBytes = 4096 });
        Assert.Equal("A Title", Assert.Single(content.Records).Title);
        Assert.Contains(content.Issues, i => i.Record == "paper 0 (line 1)" && i.Reason.Contains("larger", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_piece_of_text_without_end_is_refused()
    {
        var refusal = await Sources.RefusalAsync(
            _folder.Write("a.xml", $"<collection><paper a='{new string('x', 100_000)}'/></collection>"),
                Sources.Options with { MaxRecordBytes = 4096 });
        Assert.Contains("has a piece of more than 4 KiB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused_with_its_line()
    {
        var refusal = await Sources.RefusalAsync(_folder.Write("a.xml", $"<collection>\n<volume>\n{Paper}\n<paper id='2'><title>B"));
        Assert.Contains("breaks in line 4", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_encoding_does_not_undo_the_reading_of_bytes()
    {
        var text = $"<?xml version='1.0' encoding='ISO-8859-1'?><collection><volume>{Paper.Replace("A Title", "Über Bäume", StringComparison.Ordinal)}</volume></collection>";
        var content = await Sources.ReadAsync(_folder.Write("a.xml", System.Text.Encoding.Latin1.GetBytes(text)));
        Assert.Equal("Über Bäume", Assert.Single(content.Records).Title);
    }
}
