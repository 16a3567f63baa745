using Conspectus.Analysis.Vectors;

namespace Conspectus.Training;

/// <summary>Trains the table of term vectors.</summary>
public static class Trainer
{
    /// <summary>
    /// Trains on all papers given. On one machine, the same papers and options give the same table. Cost: some five minutes for 115,000
    /// papers on two cores.
    /// </summary>
    public static TermTable Train(IReadOnlyList<CorpusPaper> papers, TrainingOptions options, Action<string> report)
    {
        var set = TrainingSet.Create(papers, options);
        report(
            $"{papers.Count} papers, {set.Vocabulary.Words.Count} words, {set.Vocabulary.Pairs.Count} pairs, "
            + $"{set.LabelPapers.Count(p => p.Length > 1)} labels, {set.Papers.Average(p => p.Labels.Length):F1} a paper");
        var sampler = new PairSampler(set, options);
        var encoder =
            new TermEncoder(set.Vocabulary.Idf.Zip(set.Telling, (idf, telling) => idf * telling)
                .ToArray(), options.Dimensions, options.Seed);
        var steps = options.Passes * sampler.StepsPerPass;
        var d = options.Dimensions;
        var (left, right) = (new float[options.Batch * d], new float[options.Batch * d]);
        var gradients = new float[2 * options.Batch * d];
        double loss = 0;
        for (var step = 0; step < steps; step++)
        {
            var batch = sampler.Draw(step);
            var leftLengths = encoder.Encode(batch.Left, left);
            var rightLengths = encoder.Encode(batch.Right, right);
            var (leftGradient, rightGradient) = (new float[left.Length], new float[right.Length]);
            loss += Contrast.Gradients(left, right, leftLengths, rightLengths, d, options.Temperature, batch.Excluded, leftGradient,
                rightGradient);
            leftGradient.CopyTo(gradients, 0);
            rightGradient.CopyTo(gradients, leftGradient.Length);
            encoder.Step([.. batch.Left, .. batch.Right], gradients, options.Rate * (1 - ((float)step / steps)));
            if ((step + 1) % 100 == 0)
            {
                report($"step {step + 1} of {steps}: mean loss {loss / 100:F3}");
                loss = 0;
            }
        }

        var rows = new float[encoder.Vectors.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = encoder.Vectors[i] * encoder.Weights[i / d];
        return TermTable.Create([.. set.Vocabulary.Words], [.. set.Vocabulary.Pairs], set.Telling, rows, d);
    }
}
