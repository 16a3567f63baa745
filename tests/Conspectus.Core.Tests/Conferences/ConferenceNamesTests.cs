using Conspectus.Core.Conferences;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Conferences;

public class ConferenceNamesTests
{
    [Theory]
    [InlineData("neurips-2023", "NeurIPS 2023")]
    [InlineData("neurips2023", "NeurIPS 2023")]
    [InlineData("NIPS_2017", "NeurIPS 2017")]
    [InlineData("neurips-2023-orals-posters.json", "NeurIPS 2023")]
    [InlineData("NeurIPS.cc/2023/Conference", "NeurIPS 2023")]
    [InlineData("ICLR.cc/2024/Conference/-/Submission", "ICLR 2024")]
    [InlineData("robot-learning.org/CoRL/2023/Conference", "CoRL 2023")]
    [InlineData("/data/papers/2019/icml.2021.csv", "ICML 2021")]
    [InlineData("workshop2022/3dv 2025.bib", "3DV 2025")]
    [InlineData("emnlp1999", "EMNLP 1999")]
    public void An_edition_is_found_in_slugs_file_names_and_groups(string text, string edition) =>
        Assert.Equal(edition, ConferenceNames.FindEdition(text)?.ToString());

    [Theory]
    [InlineData("Advances in Neural Information Processing Systems 36", "NeurIPS")]
    [InlineData("Proceedings of the 39th International Conference on Machine Learning", "ICML")]
    [InlineData("Proceedings of the 2023 Conference on Empirical Methods in Natural Language Processing", "EMNLP")]
    [InlineData("Proceedings of the 2019 Conference of the North American Chapter of the Association for Computational Linguistics", "NAACL")]
    [InlineData("Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)", "ACL")]
    [InlineData("IEEE/CVF Conference on Things (CVPR)", "CVPR")]
    [InlineData("Some Meeting (ICLR 2020)", "ICLR")]
    [InlineData("Journal of Examples", null)]
    [InlineData("Workshop on Trees at Neural Information Processing Systems", null)]
    [InlineData("Journal of Examples (JOE)", null)]
    [InlineData("", null)]
    public void A_conference_is_found_by_the_title_of_its_proceedings(string title, string? name) =>
        Assert.Equal(name, ConferenceTitles.Find(title));

    [Theory]
    [InlineData("")]
    [InlineData("papers.json")]
    [InlineData("neurips")]
    [InlineData("2023")]
    [InlineData("holiday-2023")]
    [InlineData("neurips-20231")]
    [InlineData("neurips-1823")]
    [InlineData("xneurips-2023")]
    public void Junk_names_no_edition(string text) => Assert.Null(ConferenceNames.FindEdition(text));

    [Fact]
    public void Digits_of_another_script_are_no_year() => Assert.Null(ConferenceNames.FindEdition("icml-20٢٣"));

    [Theory]
    [InlineData(" neurips ", "NeurIPS")]
    [InlineData("NIPS", "NeurIPS")]
    [InlineData("facct", "FAccT")]
    [InlineData(" My Own Symposium ", "My Own Symposium")]
    public void Names_take_their_usual_spelling(string name, string usual) => Assert.Equal(usual, ConferenceNames.Canonical(name));

    [Fact]
    public void Known_names_are_told_from_others()
    {
        Assert.True(ConferenceNames.IsKnown("nips"));
        Assert.True(ConferenceNames.IsKnown(" iclr "));
        Assert.False(ConferenceNames.IsKnown("My Own Symposium"));
        Assert.False(ConferenceNames.IsKnown(""));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 300)]
    public void Any_text_can_be_searched_for_an_edition(string text)
    {
        var found = ConferenceNames.FindEdition(text + "icml-20" + text);
        Assert.True(found is null || (ConferenceNames.IsKnown(found.Conference) && found.Year is >= 1900 and < 2100));
    }
}
