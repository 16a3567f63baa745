using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Topics;

/// <summary>Labels of documents whose groups are given.</summary>
internal static class LabelSample
{
    private static readonly LabelOptions Options = new();

    /// <summary>Labels documents of which every subject is a topic of one chapter.</summary>
    public static Labels Of(params (int Count, Func<int, Document> Create)[] subjects)
    {
        int[] topics = [.. subjects.Index().SelectMany(s => Enumerable.Repeat(s.Index, s.Item.Count))];
        return Of(subjects, topics);
    }

    /// <summary>Labels documents in topics of one chapter, and in themes where these are given.</summary>
    public static Labels Of((int Count, Func<int, Document> Create)[] subjects, int[] topics, int[]? themes = null)
    {
        List<Document> documents = [.. subjects.SelectMany(s => Enumerable.Range(0, s.Count).Select(s.Create))];
        themes ??= topics;
        int[] themeTopics = [.. Enumerable.Range(0, themes.Max() + 1).Select(t => topics[Array.IndexOf(themes, t)])];
        var corpus = TokenizedCorpus.Create(documents, Samples.One);
        var embedding = Embedding.Create(Samples.Sparse(documents.Count, 8, 1), new EmbeddingOptions(), Samples.One);
        var count = topics.Max() + 1;
        var (chapters, named, parts) = TopicLabels.Prepare(
            documents, corpus, TopicLabels.Phrases(corpus, Options), Options, Samples.One)
            .Label(embedding, new Hierarchy(new int[count], topics, themes, themeTopics, new float[count], []), null);
        return new Labels(chapters, named, parts);
    }
}
