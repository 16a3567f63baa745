using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Tests;

/// <summary>The real files, where they are at hand.</summary>
public sealed class SharedDataTests
{
    [Fact]
    public async Task The_feed_of_NeurIPS_2023_gives_every_paper_without_an_issue()
    {
        var content = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023.json.gz"));
        Assert.Equal(("conference site feed", new Edition("NeurIPS", 2023), 3584, (int?)3584),
            (content.Kind, content.Edition, content.Records.Count, content.Declared));
        Assert.Empty(content.Issues);
        Assert.Equal([(Decision.Poster, 3148), (Decision.Spotlight, 359), (Decision.Oral, 77)],
            content.Records.CountBy(r => Decisions.Parse(r.Decision)).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key));
        Assert.Equal(3584, content.Records.Count(r => r.Authors.Count > 0 && r.Abstract.Length > 0 && r.SourceId.Length > 0));
        Assert.Equal(3531, content.Records.Count(r => r.Url is not null)); // the rest have but a relative one, and the file no host
    }

    [Fact]
    public async Task The_scraped_table_of_NeurIPS_2023_gives_every_paper()
    {
        var content = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023-scraped.csv.gz"));
        Assert.Equal(("CSV", new Edition("NeurIPS", 2023), 3584), (content.Kind, content.Edition, content.Records.Count));
        Assert.Empty(content.Issues);
    }

    [Fact]
    public async Task The_feed_and_the_table_of_NeurIPS_2023_hold_the_same_papers()
    {
        var feed = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023.json.gz"));
        var table = await Sources.ReadAsync(Repository.Shared("corpora", "neurips-2023-scraped.csv.gz"));
        var missing = Keys(feed).Except(Keys(table)).Count();
        Assert.True(missing < 100, $"{missing} titles of the feed are not in the table."); // the scraper ate some TeX
    }

    [Theory]
    [InlineData("neurips-1987-2022.jsonl.gz", 16_724, "NeurIPS")]
    [InlineData("other-conferences.jsonl.gz", 98_089, "Papers")] // three more are retracted
    public async Task JSON_lines_give_every_paper_with_its_own_edition(string file, int count, string conference)
    {
        var content = await Sources.ReadAsync(Repository.Shared("corpora", file));
        Assert.Equal(("JSON lines", new Edition(conference, 0), count), (content.Kind, content.Edition, content.Records.Count));
        Assert.Equal(count, content.Records.Count(r => r.Conference is not null && r.Year > 1980));
        Assert.All(content.Issues, i => Assert.Equal("", i.Record)); // nothing but what is told once for the file
    }

    [Theory]
    [InlineData("conference site feed", 7, "NeurIPS 2025", "neurips_virtual_json", "sample_neurips2025_from_thawn_tests.json")]
    [InlineData("CSV", 687, "Papers", "miniconf", "papers.csv")]
    [InlineData("CSV", 778, "ACL 2020", "miniconf_acl2020", "main_papers.csv")]
    [InlineData("JSON", 907, "ACL 2020", "miniconf_acl2020", "papers.json")]
    [InlineData("JSON", 687, "ICLR 2020", "openreview_v1", "iclr2020-papers.json")]
    [InlineData("ACL Anthology XML", 834, "EMNLP 2022", "acl_anthology_xml", "2022.emnlp.xml")]
    [InlineData("BibTeX", 19, "Papers", "pmlr", "ml4h21.bib")]
    [InlineData("BibTeX", 40, "CHIL 2024", "pmlr", "chil2024.bib")]
    public async Task The_format_samples_give_every_paper(string kind, int count, string edition, string folder, string file)
    {
        var content = await Sources.ReadAsync(Repository.Shared("formats", folder, file));
        Assert.Equal((kind, count, edition), (content.Kind, content.Records.Count, content.Edition.ToString()));
        Assert.All(content.Issues, i => Assert.Equal("", i.Record));
        Assert.Equal(count, content.Records.Select(r => r.SourceId).Distinct().Count());
    }

    [Theory]
    [InlineData("RIS", 1, "ris", "asreview_ris_many_authors.ris")]
    [InlineData("RIS", 363, "ris", "asreview_schoot-lgmm-ptsd-included-1.ris")]
    [InlineData("RIS", 6, "ris", "asreview_embase.ris")]
    [InlineData("RIS", 6, "ris", "asreview_ovid_psycinfo.ris")]
    [InlineData("RIS", 6, "ris", "asreview_scopus.ris")]
    [InlineData("RIS", 2, "ris", "rispy_example_extraneous_data.ris")]
    [InlineData("RIS", 1, "ris", "rispy_example_empty_tag.ris")]
    [InlineData("RIS", 1, "ris", "rispy_example_utf_chars.ris")]
    [InlineData("Web of Science export", 2, "ris", "rispy_example_wos.ris")]
    [InlineData("Atom feed", 100, "arxiv_atom", "q_testing_s0_m100_cfe7536492ca_200.xml")]
    [InlineData("PubMed XML", 10, "asreview_other", "asreview_pubmed.xml")]
    [InlineData("JSON lines", 2, "kaggle_arxiv", "sample_shortened.jsonl")]
    [InlineData("JSON", 1, "openalex", "work_W4401632393_shortened.json")]
    [InlineData("JSON", 1, "crossref", "null_date_parts.json")]
    [InlineData("JSON", 100, "semantic_scholar", "api/test_search_paper_next_page_0.json")]
    [InlineData("BibTeX", 1, "acl_anthology_bib", "sample_shortened.bib")]
    [InlineData("folder", 59, "pmlr", "")]
    public async Task Files_of_catalogues_and_reference_managers_give_every_paper(string kind, int count, string folder, string file)
    {
        if (!Directory.Exists(Path.Combine(Repository.Root, "..", "shared", "formats",
            folder))) Assert.Skip("There is no ../shared/formats.");
        var path = Path.Combine(Repository.Root, "..", "shared", "formats", folder, file);
        var content = await Sources.ReadAsync(path);
        Assert.Equal((kind, count), (content.Kind, content.Records.Count));
    }

    [Fact]
    public async Task Every_author_of_a_record_with_thousands_of_them_is_read()
    {
        var content = await Sources.ReadAsync(Repository.Shared("formats", "ris", "asreview_ris_many_authors.ris"));
        Assert.Equal(7456, Assert.Single(content.Records).Authors.Count);
    }

    [Fact]
    public async Task The_fields_of_the_Anthology_are_read()
    {
        var content = await Sources.ReadAsync(Repository.Shared("formats", "acl_anthology_xml", "2022.emnlp.xml"));
        Assert.Equal(Enumerable.Range(1, 828).Select(i => $"2022.emnlp-main.{i}").Except(content.Records.Select(r => r.SourceId)), []);
        Assert.Equal(834, content.Records.Select(r => r.SourceId).Distinct().Count());
        Assert.All(content.Records, r => Assert.True(r.Authors.Count > 0 && r.Url is not null && r.Identifiers.AclAnthology is not null
            && r.Year == 2022));
        Assert.Equal("{CDC}onv: A Benchmark for Contradiction Detection in {C}hinese Conversations", content.Records[1].Title);
        Assert.True(content.Records.Sum(r => (r.Title + r.Abstract).Count(c => c == '$')) >= 24); // twelve formulas
    }

    [Theory]
    [InlineData("id_abc_s0_m100_b79c8dcf6bc3_400.xml", "The site answers with an error: “incorrect id format for abc”.")]
    [InlineData("id_0000.0000_s0_m100_8b51d9633a68_200.xml", "The source holds no papers that can be used.")]
    public async Task An_answer_of_arXiv_without_papers_is_told(string file, string reason)
    {
        var content = await Sources.ReadAsync(Repository.Shared("formats", "arxiv_atom", file));
        Assert.Empty(content.Records);
        Assert.Contains(content.Issues, i => i.Reason == reason);
    }

    [Theory]
    [InlineData("67-zip.zip", "zip archive")]
    [InlineData("67b-xlsx.xlsx", "zip archive")] // a zip archive under another name
    [InlineData("72-xml.xml", "ACL Anthology XML")]
    public async Task Cases_that_were_refused_are_read(string file, string kind)
    {
        var content = await Sources.ReadAsync(Repository.Shared("cases", file));
        Assert.Equal(kind, content.Kind);
        Assert.NotEmpty(content.Records);
        Assert.Empty(content.Issues);
    }

    [Theory]
    [InlineData("miniconf", "HEAD_main_calendar.json")]
    [InlineData("miniconf", "HEAD_papers_projection.json")]
    [InlineData("miniconf", "HEAD_config.yml")]
    [InlineData("miniconf_acl2020", "paper_recs.json")]
    public async Task What_lies_beside_the_papers_is_refused(string folder, string file)
    {
        var refusal = await Sources.RefusalAsync(Repository.Shared("formats", folder, file));
        Assert.Contains("holds no papers in a known form", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Keys(SourceContent content) =>
        content.Records.Select(r => PaperIdentity.TitleKey(Decisions.TakeFromTitle(r.Title, out _)));
}
