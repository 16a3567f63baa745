using System.Text.Json;

namespace Conspectus.Cli.Tests.Commands;

public class SearchAndSimilarTests(AnalysedSample sample)
{
    [Fact]
    public async Task Search_prints_the_best_papers_first()
    {
        var answers = (await sample.AskAsync("search", "diffusion models", "--limit", "4", "--json")).Succeeded().Json.Items();

        var answer = Assert.Single(answers);
        answer.HasExactly("query", "total", "corrections", "missing", "advice", "results");
        Assert.Equal("diffusion models", answer.Text("query"));
        Assert.Equal(4, answer.Items("results").Count);
        Assert.All(answer.Items("results"), r => r.HasExactly("id", "title", "score", "complete", "band", "cosine", "words"));
        Assert.All(answer.Items("results").SelectMany(r => r.Items("words")), w => w.HasExactly("word", "fields"));
        Assert.Contains("iffusion", answer.Items("results")[0].Text("title"), StringComparison.Ordinal);
        var scores = answer.Items("results").Select(r => r.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public async Task Search_answers_a_file_of_queries_line_by_line()
    {
        using var place = new Workplace();
        var file = place.Write("queries.txt", "graph neural network\n\n  offline reinforcement learning \nqwxzv\n\"; DROP TABLE paper; --\n");

        var answers = (await sample.Place.RunAsync("search", "--queries", file, "--json")).Succeeded().Json.Items();

        Assert.Equal(["graph neural network", "offline reinforcement learning", "qwxzv", "\"; DROP TABLE paper; --"], answers.Select(a => a.Text("query")));
        Assert.All(answers.Take(2), a => Assert.InRange(a.Items("results").Count, 1, 10));
        Assert.Empty(answers[2].Items("results"));
    }

    [Fact]
    public async Task Search_in_plain_text_says_when_nothing_is_found()
    {
        var found = (await sample.AskAsync("search", "attention")).Succeeded();
        var nothing = (await sample.AskAsync("search", "qwxzv")).Succeeded();

        Assert.All(found.Lines, l => Assert.Matches(@"^(title|all words|most words|meaning) +[0-9a-z]{10}  .", l));
        Assert.Empty(nothing.Output);
        Assert.Contains("Nothing found for \"qwxzv\"", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_mends_a_spelling_and_says_so()
    {
        var mended = (await sample.AskAsync("search", "difusion", "--json")).Succeeded().Json.Items()[0];
        var told = (await sample.AskAsync("search", "difusion")).Succeeded();
        var exact = (await sample.AskAsync("search", "difusion", "--exact", "--json")).Succeeded().Json.Items()[0];

        Assert.Equal(("difusion", "diffusion"), (mended.Items("corrections")[0].Text("typed"), mended.Items("corrections")[0].Text("used")));
        Assert.NotEmpty(mended.Items("results"));
        Assert.Contains("diffusion", told.Error, StringComparison.Ordinal);
        Assert.Empty(exact.Items("corrections"));
    }

    [Fact]
    public async Task Search_takes_fields_and_minus()
    {
        var with = (await sample.AskAsync("search", "diffusion", "--limit", "500", "--json")).Succeeded().Json.Items()[0].Items("results");
        var without = (await sample.AskAsync("search", "diffusion -title:diffusion", "--limit", "500", "--json")).Succeeded().Json.Items()[0].Items("results");

        Assert.NotEmpty(with);
        Assert.NotEmpty(without);
        Assert.All(without, r => Assert.DoesNotContain("diffusion", r.Text("title"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Search_takes_a_kind()
    {
        var theory = (await sample.AskAsync("papers", "--json")).Json.Items().Where(p => p.Text("kind") == "theory").Select(p => p.Text("id"));

        var found = (await sample.AskAsync("search", "kind:theory", "--limit", "500", "--json")).Succeeded().Json.Items()[0].Items("results");

        Assert.NotEmpty(found);
        Assert.Equal(theory.Order(), found.Select(r => r.Text("id")).Order());
    }

    [Fact]
    public async Task Similar_takes_an_id_or_a_key()
    {
        var paper = (await sample.AskAsync("papers", "--json")).Json.Items()[0];

        var byId = (await sample.AskAsync("similar", paper.Text("id"), "--limit", "5", "--json")).Succeeded();
        var byKey = (await sample.AskAsync("similar", paper.Text("key"), "--limit", "5", "--json")).Succeeded();

        Assert.Equal(byId.Output, byKey.Output);
        byId.Json.HasExactly("id", "title", "results");
        Assert.Equal((paper.Text("id"), paper.Text("titleText")), (byId.Json.Text("id"), byId.Json.Text("title")));
        Assert.Equal(5, byId.Json.Items("results").Count);
        Assert.All(byId.Json.Items("results"), r => r.HasExactly("id", "title", "cosine", "sharedTerms"));
        Assert.All(byId.Json.Items("results"), r => Assert.InRange(r.Items("sharedTerms").Count, 0, 4));
        Assert.All(byId.Json.Items("results"), r => Assert.InRange(r.GetProperty("cosine").GetDouble(), -1, 1.0001));
        Assert.DoesNotContain(paper.Text("id"), byId.Json.Items("results").Select(r => r.Text("id")));
    }

    [Fact]
    public async Task Similar_to_a_text_finds_the_paper_it_is_from()
    {
        using var place = new Workplace();
        var paper = (await sample.AskAsync("papers", "--json")).Json.Items()[100];
        var file = place.Write("text.txt", paper.Text("abstractText"));

        var json = (await sample.Place.RunAsync("similar", "--text", file, "--json")).Succeeded().Json;
        var plain = (await sample.Place.RunAsync("similar", "--text", file, "--limit", "2")).Succeeded();

        json.HasExactly("id", "title", "results");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (json.GetProperty("id").ValueKind, json.GetProperty("title").ValueKind));
        Assert.Equal(paper.Text("id"), json.Items("results")[0].Text("id"));
        Assert.Equal(2, plain.Lines.Length);
        Assert.Matches($@"^\d\.\d\d\d  {paper.Text("id")}  .", plain.Lines[0]);
        Assert.EndsWith($"({string.Join(", ", json.Items("results")[0].Items("sharedTerms").Select(t => t.GetString()))})", plain.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_all_prints_the_lists_of_every_paper_one_a_line()
    {
        var papers = (await sample.AskAsync("papers", "--json")).Json.Items();

        var lines = (await sample.AskAsync("similar", "--all")).Succeeded().Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal(papers.Select(p => p.Text("id")), lines.Select(l => l.Text("id")));
        Assert.All(lines, l => l.HasExactly("id", "title", "results"));
        Assert.All(lines, l => Assert.Equal(30, l.Items("results").Count));
        Assert.All(lines.SelectMany(l => l.Items("results")), r => r.HasExactly("id", "title", "cosine"));
    }

    [Fact]
    public async Task A_paper_that_is_not_there_is_told()
    {
        var outcome = (await sample.AskAsync("similar", "nobody1999nothing", "--json")).Failed(1);

        Assert.Contains("nobody1999nothing", outcome.Error, StringComparison.Ordinal);
    }
}
