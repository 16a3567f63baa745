using System.Xml.Linq;
using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Workbench.Screening;

namespace Conspectus.Workbench.Tests.Screening;

public class ScreeningsTests
{
    [Fact]
    public void A_review_is_replayed_once_a_seed()
    {
        using var folder = new TempFolder();
        var file = folder.Write("review.csv", Review());

        var report = new Screenings(new RankingOptions()).Replay(file, 3, null, new Workers(2));

        Assert.Equal((60, 15, 0), (report.Answer.Records, report.Answer.Included, report.Unlabeled));
        Assert.Equal([0, 1, 2], report.Answer.Seeds.Select(s => s.Seed));
        Assert.All(report.Answer.Seeds, s => Assert.Equal((58, 14), (s.Curve.Count, s.Curve[^1])));
        Assert.Equal(report.Answer.Seeds.Average(s => s.Atd), report.Answer.Mean.Atd, 5);
        Assert.InRange(report.Answer.Mean.Loss, 0, 0.2);
    }

    [Fact]
    public void The_plot_is_a_picture_with_a_curve_a_replay()
    {
        using var folder = new TempFolder();
        var answer = new Screenings(new RankingOptions()).Replay(folder.Write("review.csv", Review()), 2, null, new Workers(1)).Answer;

        var svg = XDocument.Parse(RecallPlot.Draw("a <b> & \"c\"", answer));

        Assert.Equal("a <b> & \"c\"", svg.Root!.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.Equal(2, svg.Root.Elements().Count(e => e.Attribute("stroke-opacity") is not null));
    }

    private static string Review()
    {
        string[] wanted = ["aspirin", "headache", "trial", "placebo"], other = ["soil", "crop", "yield", "rain", "harvest"];
        return "title,abstract,label_included\n" + string.Concat(Enumerable.Range(0, 60).Select(i =>
        {
            var words = i % 4 == 1 ? wanted : other;
            return $"{words[i % words.Length]} {words[i / 4 % words.Length]},a study of {string.Join(' ', words)} number {i},{(i % 4 == 1 ? 1 : 0)}\n";
        }));
    }
}
