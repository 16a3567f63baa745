using Conspectus.Analysis.Roles;

namespace Conspectus.Training.Roles;

/// <summary>Trains the model of roles: a linear-chain conditional random field.</summary>
public static class RoleTrainer
{
    private const int Roles = LinearChain.Roles;

    /// <summary>Trains on labelled abstracts. The same abstracts and options give the same model. Cost: some seconds for 2,000.</summary>
    public static RoleModel Train(IReadOnlyList<LabelledAbstract> abstracts, RoleTrainingOptions options)
    {
        var features = new RoleFeature[abstracts.Count][][];
        Parallel.For(0, features.Length, i => features[i] = RoleFeatures.Of(abstracts[i].Sentences));
        var scales = Scales(features, options.MinSentences);
        uint[] keys = [.. scales.Keys.Order()];
        var rows = keys.Index().ToDictionary(k => k.Item, k => k.Index);
        var loss = new RoleLoss(
            [.. features.Select(a => Array.ConvertAll(a, s => s.Where(f => rows.ContainsKey(f.Key))
                .Select(f => (rows[f.Key], f.Scale)).ToArray()))],
            [.. abstracts.Select(a => Labels(a, options.Doubt))], keys.Length, options);
        var weights = Lbfgs.Minimize(loss.Size, loss.Of, options.Iterations, options.Tolerance);
        return Rounded(keys, [.. keys.Select(k => scales[k])], weights);
    }

    private static Dictionary<uint, float> Scales(RoleFeature[][][] features, int least)
    {
        var counts = new Dictionary<uint, (int Count, float Scale)>();
        foreach (var feature in features.SelectMany(a => a).SelectMany(s => s))
            counts[feature.Key] = (counts.GetValueOrDefault(feature.Key).Count + 1, feature.Scale);
        return counts.Where(c => c.Value.Count >= least).ToDictionary(c => c.Key, c => c.Value.Scale);
    }

    private static double[] Labels(LabelledAbstract labelled, double doubt)
    {
        var labels = new double[labelled.Sentences.Count * Roles];
        for (var i = 0; i < labelled.Sentences.Count; i++)
        {
            var share = Math.Max(1.0 / Roles, 1 - (doubt * (1 - labelled.Agreement[i])));
            for (var y = 0; y < Roles; y++)
                labels[(i * Roles) + y] = y == (int)labelled.Labels[i] ? share : (1 - share) / (Roles - 1);
        }

        return labels;
    }

    // The scale of a feature becomes part of its weights; those that are rounded to nothing are left out.
    private static RoleModel Rounded(uint[] keys, float[] scales, double[] weights)
    {
        var scaled = new double[keys.Length * Roles];
        for (var i = 0; i < scaled.Length; i++) scaled[i] = weights[i] * scales[i / Roles];
        var scale = scaled.Max(Math.Abs) / sbyte.MaxValue;
        var rounded = Array.ConvertAll(scaled, w => (sbyte)Math.Round(w / scale));
        var kept = Enumerable.Range(0, keys.Length).Where(k => rounded.AsSpan(k * Roles, Roles).ContainsAnyExcept((sbyte)0)).ToList();
        return new RoleModel([.. kept.Select(k => keys[k])], [.. kept.SelectMany(k => rounded[(k * Roles)..((k + 1) * Roles)])],
            (float)scale,
            [.. weights[(keys.Length * Roles)..].Select(w => (float)w)]);
    }
}
