namespace Conspectus.Cli.Tests.Commands;

public class RankAndScreenTests(AnalysedSample sample)
{
    private const string Review = "title,abstract,label\naspirin trial,for headache,1\nsoil and rain,of crops,0\naspirin placebo,for headache,1\nrain,on crops,0\n";

    [Fact]
    public async Task Rank_prints_every_other_paper_with_reasons()
    {
        using var place = new Workplace();
        var papers = (await sample.AskAsync("papers", "--json")).Json.Items();
        var liked = place.Write("liked.txt", $"{papers[3].Text("titleText")}\n\n{papers[4].Text("key")}\nno such paper\n");
        var disliked = place.Write("disliked.txt", papers[5].Text("id"));

        var ranked = (await sample.Place.RunAsync("rank", "--liked", liked, "--disliked", disliked, "--json")).Succeeded();

        Assert.Equal(papers.Count - 3, ranked.Json.Items().Count);
        Assert.All(ranked.Json.Items(), p => p.HasExactly("id", "title", "score", "reasons"));
        Assert.All(ranked.Json.Items(), p => Assert.NotEqual(0, p.GetProperty("reasons").GetArrayLength()));
        Assert.Contains("line 4: no paper of the library is called \"no such paper\"", ranked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rank_is_the_same_on_any_number_of_threads()
    {
        using var place = new Workplace();
        var liked = place.Write("liked.txt", (await sample.AskAsync("papers", "--json")).Json.Items()[7].Text("id"));

        var one = (await sample.Place.RunAsync("rank", "--liked", liked, "--json", "--threads", "1")).Succeeded().Output;

        Assert.Equal(one, (await sample.Place.RunAsync("rank", "--liked", liked, "--json", "--threads", "3")).Succeeded().Output);
    }

    [Fact]
    public async Task Screen_replays_a_review_and_draws_it()
    {
        using var place = new Workplace();
        var picture = place.File("plot.svg");

        var screened = (await place.RunAsync("screen", place.Write("review.csv", Review), "--seeds", "2", "--plot", picture, "--json")).Succeeded();

        screened.Json.HasExactly("records", "included", "seeds", "mean");
        Assert.All(screened.Json.Items("seeds"), s => s.HasExactly("seed", "first100", "wss95", "recall10", "atd", "loss", "curve"));
        screened.Json.GetProperty("mean").HasExactly("first100", "wss95", "recall10", "atd", "loss");
        Assert.StartsWith("<svg", File.ReadAllText(picture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_without_a_fault()
    {
        using var place = new Workplace();

        var missing = await place.RunAsync("screen", "nowhere.csv");
        var wrong = await place.RunAsync("screen", place.Write("review.csv", Review.Replace(",0\n", ",x\n", StringComparison.Ordinal)));
        var png = await place.RunAsync("screen", place.Write("good.csv", Review), "--plot", "plot.png");

        Assert.Equal((1, 1, 2), (missing.ExitCode, wrong.ExitCode, png.ExitCode));
        Assert.Contains("line 3: label is “x”", wrong.Error, StringComparison.Ordinal);
    }
}
