using Conspectus.Core.Papers;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests.Papers;

public sealed class ImportTests : IDisposable
{
    private readonly TempLibrary _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void An_import_is_remembered_by_its_hash()
    {
        Assert.False(_temp.Papers.HasImported("abc"));
        var issue = new ImportIssue("papers.csv", "record 3", "title", "is blank");
        _temp.Papers.Import([], TempLibrary.Stamp("csv", "abc") with { Issues = [issue] }, TestContext.Current.CancellationToken);
        Assert.True(_temp.Papers.HasImported("abc"));
        Assert.False(_temp.Papers.HasImported("abd"));
    }

    [Fact]
    public void Library_order_is_the_order_of_first_import()
    {
        var papers = Sample.Many(20);
        _temp.Import([.. papers.Skip(10)]);
        _temp.Import([.. papers]);
        Assert.Equal([.. papers.Skip(10).Concat(papers.Take(10)).Select(p => p.Title)], _temp.Papers.All().Select(p => p.Title));
    }

    [Fact]
    public void Papers_are_found_by_id_and_key()
    {
        var papers = Sample.Many(5);
        _temp.Import([.. papers]);
        Assert.Equal(papers[3].Title, _temp.Papers.Find(papers[3].Id)!.Title);
        Assert.Equal(papers[3].Title, _temp.Papers.Find(papers[3].Key)!.Title);
        Assert.Null(_temp.Papers.Find("nobody"));
        Assert.Equal([papers[4].Id, papers[0].Id, papers[4].Id], _temp.Papers.Get([papers[4].Id, "nobody", papers[0].Id, papers[4].Id]).Select(p => p.Id));
        Assert.Empty(_temp.Papers.Get([]));
    }

    [Fact]
    public void The_fingerprint_follows_what_the_analysis_reads_and_nothing_else()
    {
        var empty = _temp.Papers.Fingerprint();
        var paper = Sample.Paper("On Bounds", summary: "We bound.");
        _temp.Import(paper);
        var one = _temp.Papers.Fingerprint();
        Assert.NotEqual(empty, one);
        _temp.Import(paper);
        Assert.Equal(one, _temp.Papers.Fingerprint());
        _temp.Import(paper with { Decision = Decision.Oral, Session = "S" });
        Assert.Equal(one, _temp.Papers.Fingerprint());
        _temp.Import(paper with { Abstract = Sample.Text("We bound more.") });
        var changed = _temp.Papers.Fingerprint();
        Assert.NotEqual(one, changed);
        _temp.Import(Sample.Paper("Another", "Alan Turing"));
        Assert.NotEqual(changed, _temp.Papers.Fingerprint());
    }

    [Fact]
    public void The_same_imports_give_the_same_fingerprint_in_another_file()
    {
        using var other = new TempLibrary();
        _temp.Import([.. Sample.Many(40)]);
        other.Import([.. Sample.Many(40)]);
        Assert.Equal(_temp.Papers.Fingerprint(), other.Papers.Fingerprint());
    }

    [Fact]
    public void Odd_characters_are_stored_as_they_are()
    {
        var paper = Sample.Paper("Nul \0 tab \t 'quote' \"q\" 𝒳 \u202e; DROP TABLE paper; --", "Robert'); DROP TABLE paper;--", "{}[]\\u0000 \ud7ff") with { Keywords = ["\"a\"", "b\0c"] };
        _temp.Import(paper);
        var stored = Assert.Single(_temp.Papers.All());
        Assert.Equal(paper.Title.Source, stored.Title.Source);
        Assert.Equal(paper.Authors, stored.Authors);
        Assert.Equal(paper.Keywords, stored.Keywords);
        Assert.Equal(new ImportCounts(0, 0, 1), _temp.Import(paper));
    }

    [Fact]
    public void A_whole_conference_goes_in_and_comes_out()
    {
        var papers = Corpora.NeurIps2023();
        var counts = _temp.Import([.. papers]);
        Assert.Equal(new ImportCounts(3584, 0, 0), counts);
        Assert.Equal([.. papers.Select(p => p.Title.Source)], _temp.Papers.All().Select(p => p.Title.Source));
        Assert.Equal(new ImportCounts(0, 0, 3584), _temp.Import([.. papers]));
        Assert.Equal("Tree of Thoughts: Deliberate Problem Solving with Large Language Models", _temp.Papers.Query(new() { Text = "tree of thoughts" }).Rows[0].Paper.Title.Text);
    }
}
