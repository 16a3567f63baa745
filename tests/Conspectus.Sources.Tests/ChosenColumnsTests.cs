using Conspectus.Core;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Tests;

/// <summary>Columns that a user names for fields, and files under names of their own.</summary>
public sealed class ChosenColumnsTests
{
    private const string Table =
        "Talk title,speakers,people,First Name,Last Name,status\n"
        + "One paper,Not Them,\"Lovelace, Ada; Hopper, Grace\",Ada,Lovelace,Oral\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void What_each_column_was_read_as_is_told_with_an_example()
    {
        var report = Read(Table, []);
        Assert.Equal(
            [("Talk title", "title", "One paper"), ("speakers", "authors", "Not Them"), ("people", null, "Lovelace, Ada; Hopper, Grace")],
            report.Columns.Take(3).Select(c => (c.Column, c.Field, c.Example)));
    }

    [Fact]
    public void A_chosen_column_stands_in_the_place_of_what_names_tell()
    {
        var content = Read(Table, new() { ["authors"] = "people" });
        Assert.Equal(["Ada Lovelace", "Grace Hopper"], content.Records[0].Authors.Select(a => a.Name));
        Assert.DoesNotContain(content.Guesses, g => g.Field == "authors");
        Assert.Equal("authors", content.Columns.Single(c => c.Column == "people").Field);
        Assert.Null(content.Columns.Single(c => c.Column == "speakers").Field);
    }

    [Fact]
    public void An_empty_choice_reads_no_column_as_the_field_and_no_part_of_it()
    {
        var content = Read(Table, new() { ["authors"] = "", ["decision"] = "" });
        Assert.Empty(content.Records[0].Authors);
        Assert.Null(content.Records[0].Decision);
    }

    [Fact]
    public void A_choice_counts_in_JSON_too()
    {
        const string json = """[{"title": "One paper", "authors": ["Not Them"], "who": ["Ada Lovelace"], "summary": "It says this."}]""";
        Assert.Equal("Ada Lovelace", Assert.Single(Read(json, new() { ["authors"] = "who" }).Records[0].Authors).Name);
    }

    [Fact]
    public void A_column_that_is_not_there_is_told()
    {
        var content = Read(Table, new() { ["abstract"] = "nowhere" });
        Assert.Contains(content.Issues, i => i.Field == "nowhere");
    }

    [Theory]
    [InlineData("titel", "x", "“titel” is no field")]
    [InlineData("authors", "Talk title", "is named for two fields")]
    public void A_choice_that_makes_no_sense_is_refused(string field, string column, string message)
    {
        var trouble = Assert.Throws<ConspectusException>(() => Read(Table, new() { ["title"] = "Talk title", [field] = column }));
        Assert.Contains(message, trouble.Message);
    }

    [Fact]
    public void A_file_under_a_name_of_its_own_tells_its_edition_by_that_and_shows_nothing_of_its_path()
    {
        var content = Read(Table, [], "icml-2031.csv");
        Assert.Equal("ICML 2031", content.Edition.ToString());
        using var folder = new TempFolder();
        using var reader = new SourceReader(new SourceOptions());
        var trouble = Assert.Throws<ConspectusException>(() =>
            reader.Open([new NamedFile(folder.Write("2", "%PDF-1.7"), "paper.pdf")], Stop));
        Assert.StartsWith("paper.pdf is a PDF document", trouble.Message);
    }

    [Fact]
    public void Another_conference_than_the_name_of_the_file_tells_keeps_its_year()
    {
        using var folder = new TempFolder();
        using var reader = new SourceReader(new SourceOptions { Conference = "BirdConf" });
        using var file = reader.Open([new NamedFile(folder.Write("1", Table), "icml-2031.csv")], Stop);
        Assert.Equal("BirdConf 2031", file.Read(null, Stop).Edition.ToString());
    }

    private static SourceContent Read(string text, Dictionary<string, string> columns, string name = "list.csv")
    {
        using var folder = new TempFolder();
        using var reader = new SourceReader(new SourceOptions { Columns = columns });
        using var file = reader.Open([new NamedFile(folder.Write("1", text), name)], Stop);
        return file.Read(null, Stop);
    }
}
