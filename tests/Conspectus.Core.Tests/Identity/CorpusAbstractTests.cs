using Conspectus.Core.Identity;

namespace Conspectus.Core.Tests.Identity;

/// <summary>Whether abstracts tell papers apart that share title and author, where the corpora are at hand.</summary>
[Trait("Speed", "Slow")]
public class CorpusAbstractTests
{
    [Fact]
    public void Two_versions_of_an_abstract_are_one_paper_and_two_abstracts_of_one_author_are_two()
    {
        var papers = Corpora.Earlier().Where(r => r.Abstract.Length > 0 && r.Authors.Count > 0).ToList();
        // The same paper at two venues, such as a preprint of ICLR's early years and its publication.
        var versions = papers.GroupBy(r => (PaperIdentity.TitleKey(r.Title), PaperIdentity.TitleKey(r.Authors[0].Name)))
            .Where(g => g.Count() > 1).Select(g => (First: g.First(), Second: g.Last())).ToList();
        // Different papers of one first author at one conference.
        var others = papers.GroupBy(r => (r.Conference, r.Year, PaperIdentity.TitleKey(r.Authors[0].Name)))
            .Where(g => g.Count() > 1).Select(g => (First: g.First(), Second: g.Last()))
            .Where(p => PaperIdentity.TitleKey(p.First.Title) != PaperIdentity.TitleKey(p.Second.Title)).ToList();
        Assert.InRange(others.Count, 1000, int.MaxValue);
        Assert.All(versions, v => Assert.True(AreOne(v), v.First.Title));
        Assert.InRange((double)others.Count(AreOne) / others.Count, 0, 0.02);
    }

    // As one source would give them: under one title, with identifiers of their own.
    private static bool AreOne((Record First, Record Second) pair)
    {
        var index = new PaperIndex<string>();
        index.Add("first", Keys(pair.First, "1"), isListed: false);
        return index.Find(Keys(pair.Second with { Title = pair.First.Title, Authors = pair.First.Authors }, "2")).Found is not null;
    }

    private static PaperKeys Keys(Record record, string id) =>
        PaperKeys.Of(record with { SourceId = id, Conference = null, Year = null }, Samples.Neurips, "test");
}
