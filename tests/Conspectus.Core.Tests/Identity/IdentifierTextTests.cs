using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Identity;

public class IdentifierTextTests
{
    [Theory]
    [InlineData("https://doi.org/10.1145/3292500.3330701", "10.1145/3292500.3330701")]
    [InlineData("http://dx.doi.org/10.1016/S0004-3702(97)00043-X", "10.1016/s0004-3702(97)00043-x")]
    [InlineData("https://doi.org/10.1002%2Fjbm.1234", "10.1002/jbm.1234")]
    [InlineData("https://doi.org/https://doi.org/10.1145/1.2", "10.1145/1.2")]
    [InlineData("https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true", "10.1145/3292500.3330701")]
    [InlineData("https://link.springer.com/chapter/10.1007/978-3-030-58452-8_13", "10.1007/978-3-030-58452-8_13")]
    [InlineData("https://link.springer.com/content/pdf/10.1007/s10994-020-1.pdf", "10.1007/s10994-020-1")]
    [InlineData("https://onlinelibrary.wiley.com/doi/10.1111/puar.12345/full", "10.1111/puar.12345")]
    [InlineData("https://arxiv.org/abs/2301.00001v2", "2301.00001v2")]
    [InlineData("http://arxiv.org/pdf/2301.00001v12.pdf", "2301.00001v12")]
    [InlineData("https://arxiv.org/pdf/1707.08567", "1707.08567")]
    [InlineData("https://arxiv.org/abs/math.GT/0309136", "math/0309136")]
    [InlineData("https://arxiv.org/abs/quant-ph/0201082v1", "quant-ph/0201082v1")]
    [InlineData("https://ar5iv.labs.arxiv.org/html/2301.00001", "2301.00001")]
    [InlineData("https://openreview.net/forum?id=aB3_x-Yz9Q", "aB3_x-Yz9Q")]
    [InlineData("https://openreview.net/forum?noteId=abcdefgh&id=aB3_x-Yz9Q", "aB3_x-Yz9Q")]
    [InlineData("https://openreview.net/pdf?id=aB3_x-Yz9Q", "aB3_x-Yz9Q")]
    [InlineData("https://openreview.net/attachment?id=aB3_x-Yz9Q&name=supplementary", "aB3_x-Yz9Q")]
    [InlineData("https://aclanthology.org/2022.emnlp-main.1/", "2022.emnlp-main.1")]
    [InlineData("https://aclanthology.org/2022.emnlp-main.1v2.pdf", "2022.emnlp-main.1")]
    [InlineData("https://www.aclweb.org/anthology/P19-1001.pdf", "P19-1001")]
    [InlineData("https://proceedings.mlr.press/v202/wen23a.html", "v202/wen23a")]
    [InlineData("https://proceedings.mlr.press/v202/wen23a/wen23a.pdf", "v202/wen23a")]
    [InlineData("http://jmlr.org/proceedings/papers/v28/sutskever13.html", "v28/sutskever13")]
    [InlineData("https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html?view=bibtex", "conf/nips/VaswaniSPUJGKP17")]
    [InlineData("https://dblp.uni-trier.de/rec/bibtex/journals/corr/abs-1706-03762", "journals/corr/abs-1706-03762")]
    [InlineData(
        "https://www.semanticscholar.org/paper/A-Title/204e3073870fae3d05bcbc2f6a8e263d9b72e776",
        "204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("https://api.semanticscholar.org/CorpusID:13756489", "CorpusID:13756489")]
    [InlineData("https://openalex.org/W2741809807", "W2741809807")]
    [InlineData("https://api.openalex.org/works/w2741809807", "W2741809807")]
    public void An_address_names_one_identifier(string address, string value) =>
        Assert.Equal([value], IdentifierText.OfAddress(address).List().Select(i => i.Value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10.1145/3292500.3330701")]
    [InlineData("ftp://doi.org/10.1145/1.2")]
    [InlineData("https://openreview.net/group?id=NeurIPS.cc/2023/Conference")]
    [InlineData("https://openreview.net/pdf/0123456789abcdef.pdf")]
    [InlineData("https://neurips.cc/virtual/2023/poster/70001")]
    [InlineData("https://arxiv.org/list/cs.LG/recent")]
    [InlineData("https://aclanthology.org/venues/emnlp/")]
    [InlineData("https://jmlr.org/papers/v3/blei03a.html")]
    [InlineData("https://www.semanticscholar.org/author/1741101")]
    [InlineData("https://openalex.org/A5023888391")]
    [InlineData("https://example.org/v10.2/page")]
    public void Other_addresses_name_none(string? address) => Assert.Equal(Identifiers.None, IdentifierText.OfAddress(address));

    [Theory]
    [InlineData(IdentifierScheme.Doi, "DOI: 10.1145/3292500.3330701.", "10.1145/3292500.3330701")]
    [InlineData(IdentifierScheme.Doi, "doi:10.1145/ABC", "10.1145/abc")]
    [InlineData(IdentifierScheme.Doi, "https://doi.org/10.1145/ABC", "10.1145/abc")]
    [InlineData(IdentifierScheme.Doi, "(10.1145/abc)", "10.1145/abc")]
    [InlineData(IdentifierScheme.Arxiv, "arXiv:2301.00001v2 [cs.LG]", "2301.00001v2")]
    [InlineData(IdentifierScheme.Arxiv, "hep-th/9901001", "hep-th/9901001")]
    [InlineData(IdentifierScheme.OpenReview, " aB3_x-Yz9Q ", "aB3_x-Yz9Q")]
    [InlineData(IdentifierScheme.AclAnthology, "p19-1001", "P19-1001")]
    [InlineData(IdentifierScheme.Pmlr, "v202/wen23a", "v202/wen23a")]
    [InlineData(IdentifierScheme.Dblp, "DBLP:conf/nips/VaswaniSPUJGKP17", "conf/nips/VaswaniSPUJGKP17")]
    [InlineData(IdentifierScheme.SemanticScholar, "CorpusId:13756489", "CorpusID:13756489")]
    [InlineData(IdentifierScheme.OpenAlex, "w2741809807", "W2741809807")]
    public void A_field_is_read_with_and_without_prefix(IdentifierScheme scheme, string value, string expected) =>
        Assert.Equal([new Identifier(scheme, expected)], IdentifierText.OfField(scheme, value).List());

    [Theory]
    [InlineData(IdentifierScheme.Doi, "n/a")]
    [InlineData(IdentifierScheme.Arxiv, "submit/1234567x")]
    [InlineData(IdentifierScheme.OpenReview, "a b c d e f")]
    [InlineData(IdentifierScheme.OpenAlex, "https://openalex.org/A5023888391")]
    [InlineData(IdentifierScheme.Dblp, "homepages/v/AshishVaswani")]
    public void What_is_no_identifier_gives_none(IdentifierScheme scheme, string value) =>
        Assert.Equal(Identifiers.None, IdentifierText.OfField(scheme, value));

    [Fact]
    public void A_doi_that_a_catalogue_gave_names_the_paper_there_too()
    {
        Assert.Equal(
            new Identifiers { Doi = "10.48550/arxiv.2301.00001", Arxiv = "2301.00001" },
            IdentifierText.OfAddress("https://doi.org/10.48550/arXiv.2301.00001"));
        Assert.Equal(
            new Identifiers { Doi = "10.18653/v1/p19-1001", AclAnthology = "P19-1001" },
            IdentifierText.OfField(IdentifierScheme.Doi, "10.18653/v1/P19-1001"));
    }

    [Fact]
    public void Every_identifier_is_read_back_from_the_address_at_which_it_is_shown()
    {
        var all = new Identifiers
        {
            Doi = "10.1016/s0004-3702(97)00043-x",
            Arxiv = "2301.00001",
            ArxivVersion = 3,
            OpenReview = "aB3_x-Yz9Q",
            AclAnthology = "2022.emnlp-main.1",
            Pmlr = "v202/wen23a",
            Dblp = "conf/nips/VaswaniSPUJGKP17",
            SemanticScholar = "CorpusID:13756489",
            OpenAlex = "W2741809807",
        };
        Assert.Equal(Enum.GetValues<IdentifierScheme>(), all.List().Select(i => i.Scheme));
        Assert.Equal(all, IdentifierText.OfAddresses(all.List().Select(i => i.Address)));
        Assert.Equal(all, IdentifierText.Normalize(all));
        Assert.All(all.List(), i => Assert.False(string.IsNullOrEmpty(i.Catalogue)));
    }

    [Fact]
    public void What_one_source_does_not_know_comes_from_the_other()
    {
        var first = new Identifiers { Arxiv = "2301.00001", Doi = "10.1/1" };
        Assert.Equal(first with { ArxivVersion = 2 }, first.Or(new Identifiers { Arxiv = "2301.00001", ArxivVersion = 2, Doi = "10.2/2" }));
        Assert.Equal(first, first.Or(new Identifiers { Arxiv = "2401.00001", ArxivVersion = 2 }));
        Assert.Equal(first, Identifiers.None.Or(first));
    }

    [Fact]
    public void The_normaliser_keeps_what_fields_and_addresses_name()
    {
        var paper = Samples.Normalize(new Record
        {
            Title = "Trees",
            Url = "https://openreview.net/forum?id=aB3_x-Yz9Q",
            PdfUrl = "https://arxiv.org/pdf/2301.00001v2",
            Identifiers = new Identifiers { Doi = "https://doi.org/10.1145/ABC" },
        });
        Assert.Equal(["10.1145/abc", "2301.00001v2", "aB3_x-Yz9Q"], paper.Identifiers.List().Select(i => i.Value));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 300)]
    public void Any_text_can_be_read(string text)
    {
        Assert.NotNull(IdentifierText.OfAddress(text));
        Assert.NotNull(IdentifierText.OfAddress("https://doi.org/" + text));
        Assert.NotNull(IdentifierText.OfAddress("https://arxiv.org/abs/" + text));
        Assert.All(Enum.GetValues<IdentifierScheme>(), scheme =>
        {
            var read = IdentifierText.OfField(scheme, text);
            Assert.Equal(read, IdentifierText.Normalize(read));
        });
    }
}
