using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Analysis.Text;
using Conspectus.Core;
using Conspectus.Sources.Labels;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Screening;

/// <summary>Replays finished reviews record by record, as a reader would have read them in the order of a ranking that learns.</summary>
/// <param name="options">How the ranking learns.</param>
public sealed class Screenings(RankingOptions options)
{
    /// <summary>Replays a review once a seed. The label of a record plays no part before the record is read.</summary>
    /// <param name="path">RIS or CSV, plain or gzipped, as <see cref="LabeledReviewFile"/> reads it.</param>
    /// <param name="seeds">How many replays: of seeds 0, 1, 2, …; at least 1.</param>
    /// <param name="progress">Told how many replays are done.</param>
    /// <param name="workers">Threads, and the way to stop; they do not change the result.</param>
    /// <exception cref="ConspectusException">The file is no labelled review.</exception>
    public ScreeningReport Replay(string path, int seeds, IProgress<StageProgress>? progress, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        var review = LabeledReviewFile.Read(path, workers.Cancel);
        var labels = review.Records.Select(r => r.IsIncluded).ToArray();
        progress?.Report(new StageProgress("Reading the records", 0));
        var features = RankingFeatures.Create([.. review.Records.Select(Document)], options, workers);
        progress?.Report(new StageProgress("Reading the records", 1));
        var (runs, done) = (new ScreeningRun[seeds], 0);
        progress?.Report(new StageProgress("Replaying the review", 0));
        workers.For(seeds, seed =>
        {
            runs[seed] = ScreeningReplay.Run(features, labels, (ulong)seed, options, new Workers(1, workers.Cancel));
            progress?.Report(new StageProgress("Replaying the review", Interlocked.Increment(ref done) / (double)seeds));
        });
        var answers = runs.Select((run, seed) => ScreeningSeedAnswer.Of(seed, run)).ToList();
        return new ScreeningReport(
            new ScreeningAnswer(labels.Length, labels.Count(l => l), answers, Mean(answers)), review.Unlabeled);
    }

    /// <summary>A record as rankings read it.</summary>
    public static RankedDocument Document(LabeledRecord record) =>
        new(new Document(record.Title, record.Abstract, record.Keywords), record.Authors, record.Year);

    private static ScreeningFigures Mean(List<ScreeningSeedAnswer> seeds)
    {
        double Of(Func<ScreeningSeedAnswer, double> figure) => Math.Round(seeds.Average(figure), 6);
        return new ScreeningFigures(Of(s => s.First100), Of(s => s.Wss95), Of(s => s.Recall10), Of(s => s.Atd), Of(s => s.Loss));
    }
}
