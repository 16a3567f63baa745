using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Normalization;

public class PaperNormalizerTests
{
    [Fact]
    public void A_record_becomes_a_paper()
    {
        var paper = Samples.Normalize(new Record
        {
            SourceId = " 17 ",
            Title = "  Tree Rings ",
            Abstract = " We look at trees. ",
            Authors = [new Author("Yuxin Wen", "Forest School"), new Author("Ann Lee")],
            Keywords = ["trees"],
            Decision = "Accept (poster)",
            Session = "Hall 2",
            Track = "Main",
            SourceTopic = "Theory->Optimization",
            Url = "https://example.org/p/17",
            PdfUrl = "http://example.org/p/17.pdf",
        });
        Assert.Equal(PaperIdentity.CreateId(Samples.Neurips, "Tree Rings", "Yuxin Wen"), paper.Id);
        Assert.Equal("wen2023tree", paper.Key);
        Assert.Equal(Samples.Neurips, paper.Edition);
        Assert.Equal("Tree Rings", paper.Title.Text);
        Assert.Equal("We look at trees.", paper.Abstract.Text);
        Assert.Equal([new Author("Yuxin Wen", "Forest School"), new Author("Ann Lee")], paper.Authors);
        Assert.Equal(["trees"], paper.Keywords);
        Assert.Equal(Decision.Poster, paper.Decision);
        Assert.Equal(("Hall 2", "Main", "Theory->Optimization"), (paper.Session, paper.Track, paper.SourceTopic));
        Assert.Equal(("https://example.org/p/17", "http://example.org/p/17.pdf"), (paper.Url, paper.PdfUrl));
        Assert.Equal("17", paper.SourceId);
    }

    [Fact]
    public void Entities_become_characters()
    {
        var paper = Samples.Normalize(new Record
        {
            Title = "Questions &amp; Answers",
            Authors = [new Author("Jos&eacute; L&oacute;pez", "A&amp;M")],
            Keywords = ["R&amp;D"],
            Session = "Talks &amp; Posters",
        });
        Assert.Equal("Questions & Answers", paper.Title.Text);
        Assert.Equal(new Author("José López", "A&M"), paper.Authors[0]);
        Assert.Equal("R&D", paper.Keywords[0]);
        Assert.Equal("Talks & Posters", paper.Session);
    }

    [Fact]
    public void A_title_reaches_HTML_escaped()
    {
        var html = Samples.Normalize(new Record { Title = "a &lt;script&gt;alert(1)&lt;/script&gt; <img src=x onerror=y>" }).Title.Html;
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{location} Poster")]
    [InlineData("{}")]
    [InlineData("   ")]
    [InlineData("&nbsp;")]
    [InlineData(null)]
    public void Placeholders_and_blanks_are_nothing(string? text)
    {
        var paper = Samples.Normalize(new Record { Title = "Trees", Session = text, Track = text, SourceTopic = text });
        Assert.Equal((null, null, null), (paper.Session, paper.Track, paper.SourceTopic));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("ftp://a.org/x")]
    [InlineData("//a.org/x")]
    [InlineData("www.a.org")]
    [InlineData("https://")]
    public void An_address_that_is_not_http_is_dropped(string? url)
    {
        var paper = Samples.Normalize(new Record { Title = "Trees", Url = url, PdfUrl = url });
        Assert.Equal((null, null), (paper.Url, paper.PdfUrl));
    }

    [Fact]
    public void An_address_comes_out_escaped()
    {
        var record = new Record { Title = "Trees", Url = " https://a.org/a b\"<x> " };
        Assert.Equal("https://a.org/a%20b%22%3Cx%3E", Samples.Normalize(record).Url);
    }

    [Theory]
    [InlineData("[Oral] Trees", null, Decision.Oral)]
    [InlineData("[Spotlight] Trees", "Accept (poster)", Decision.Spotlight)]
    [InlineData("[Poster] Trees", "Accept (oral)", Decision.Oral)]
    [InlineData("Trees", "nonsense", Decision.Unknown)]
    public void The_more_prominent_of_title_mark_and_decision_counts(string title, string? decision, Decision expected)
    {
        var paper = Samples.Normalize(new Record { Title = title, Decision = decision });
        Assert.Equal("Trees", paper.Title.Text);
        Assert.Equal(expected, paper.Decision);
    }

    [Fact]
    public void A_title_that_is_only_a_mark_is_still_a_title() =>
        Assert.Equal("[Oral]", Samples.Normalize(new Record { Title = " [Oral] " }).Title.Text);

    [Fact]
    public void White_space_is_one_space_and_empty_authors_go()
    {
        var paper = Samples.Normalize(new Record
        {
            Title = "Trees",
            Authors = [new Author(" \t "), new Author("Ann\u00a0\n Lee ", "  "), new Author(new string('x', 301))],
        });
        Assert.Equal([new Author("Ann Lee")], paper.Authors);
    }

    [Fact]
    public void Keywords_hold_no_TeX()
    {
        string[] keywords = ["$k$-center clustering", @"Schr\""odinger bridge", "C# & R&D"];
        var paper = Samples.Normalize(new Record { Title = "Trees", Keywords = keywords });
        Assert.Equal(["k-center clustering", "Schrödinger bridge", "C# & R&D"], paper.Keywords);
    }

    [Fact]
    public void Keywords_stand_once_in_their_first_spelling()
    {
        string[] keywords = ["Deep  Learning", "deep learning", "", " ", "GNN", "gnn "];
        var paper = Samples.Normalize(new Record { Title = "Trees", Keywords = keywords });
        Assert.Equal(["Deep Learning", "GNN"], paper.Keywords);
    }

    [Fact]
    public void A_record_may_name_its_own_edition()
    {
        var record = new Record { Title = "Trees", Conference = "icml", Year = 2024 };
        Assert.Equal(new Edition("ICML", 2024), Samples.Normalize(record).Edition);
        Assert.Equal(new Edition("ICML", 2023), Samples.Normalize(new Record { Title = "Trees", Conference = "icml" }).Edition);
        Assert.Equal(new Edition("NeurIPS", 2022), Samples.Normalize(new Record { Title = "Trees", Year = 2022 }).Edition);
    }

    [Fact]
    public void A_blank_conference_is_not_an_edition_of_its_own() =>
        Assert.Equal(Samples.Neurips, Samples.Normalize(new Record { Title = "Trees", Conference = "  " }).Edition);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void A_blank_title_throws(string title) =>
        Assert.Throws<ArgumentException>(() => Samples.Normalize(new Record { Title = title }));

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 300)]
    public void Any_record_with_a_title_becomes_a_paper(string text, string other)
    {
        var paper = Samples.Normalize(new Record
        {
            Title = "T" + text,
            Abstract = other,
            Authors = [new Author(other, text)],
            Keywords = [text, other],
            Decision = other,
            Session = text,
            Url = other,
            PdfUrl = "https://" + text,
        });
        Assert.Equal(10, paper.Id.Length);
        Assert.All([paper.Url, paper.PdfUrl], u => Assert.True(u is null || u.StartsWith("http", StringComparison.Ordinal), u));
        Assert.All(paper.Keywords, k => Assert.Equal(k.Trim(), k));
        Assert.Equal(paper, paper with { });
        Assert.Equal(paper.Id, Samples.Normalize(new Record { Title = "T" + text, Authors = [new Author(other)] }).Id);
    }

    [Theory]
    [InlineData(@"Mart{\'\i}n Exempl\'e", "Martín Exemplé", null)]
    [InlineData("Example, Ada", "Ada Example", null)]
    [InlineData("○Ada Example* (Institute of Drums)", "Ada Example", "Institute of Drums")]
    [InlineData("Ada Example <ada@example.org>", "Ada Example", null)]
    [InlineData("Govinda .", "Govinda", null)]
    [InlineData("Open Science Collaboration", "Open Science Collaboration", null)]
    public void An_author_is_a_name_in_reading_order(string told, string name, string? institution)
    {
        var paper = Samples.Normalize(new Record { Title = "Trees", Authors = [new Author(told)] });
        Assert.Equal([new Author(name, institution)], paper.Authors);
    }

    [Fact]
    public void Two_people_in_one_entry_are_two_and_a_suffix_is_nobody()
    {
        string[] told = ["D. Hsu and W. S. Lee", "Simon and Garfunkel", "Moise H. Goldstein", "Jr.", "-", ""];
        var paper = Samples.Normalize(new Record { Title = "Trees", Authors = [.. told.Select(n => new Author(n))] });
        Assert.Equal(["D. Hsu", "W. S. Lee", "Simon and Garfunkel", "Moise H. Goldstein Jr."], paper.Authors.Select(a => a.Name));
    }

    [Fact]
    public void A_mended_name_leaves_the_identifier_as_it_was() => Assert.Equal(
        PaperIdentity.CreateId(Samples.Neurips, "Trees", "Example, Ada 1"),
        Samples.Normalize(new Record { Title = "Trees", Authors = [new Author("Example,  Ada 1")] }).Id);
}
