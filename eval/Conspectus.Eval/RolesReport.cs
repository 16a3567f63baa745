using System.Diagnostics;
using Conspectus.Analysis.Roles;
using Conspectus.Training;
using Conspectus.Training.Roles;

namespace Conspectus.Eval;

/// <summary>The roles of sentences on CSAbstruct: the shipped model on the part "dev", and others by cross-validation on "train".</summary>
internal static class RolesReport
{
    private const int Folds = 4;

    /// <param name="shared">The folder of the shared data.</param>
    /// <param name="tried">"folds" to cross-validate, and settings of the training such as <c>Penalty=10</c>.</param>
    public static void Print(string shared, string[] tried)
    {
        var folder = Path.Combine(shared, "eval", "roles");
        var dev = LabelledFile.Read(Path.Combine(folder, "csabstruct-dev.jsonl.gz"));
        ShippedRoles.Model.Classify(dev[0].Sentences);
        var start = Stopwatch.GetTimestamp();
        Score("shipped model, dev", dev, _ => ShippedRoles.Model);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"  {dev.Count} abstracts in {seconds:F2} s, one thread; baseline: logistic regression .653");
        if (!tried.Contains("folds")) return;
        var options = new RoleTrainingOptions();
        foreach (var setting in tried.Where(t => t.Contains('='))) Settings.Apply(setting, options);
        var train = LabelledFile.Read(Path.Combine(folder, "csabstruct-train.jsonl.gz"));
        Score("trained on train, dev", dev, Enumerable.Repeat(RoleTrainer.Train(train, options), dev.Count).ElementAt);
        var models = Enumerable.Range(0, Folds).Select(f => RoleTrainer.Train([.. train.Where((_, i) => i % Folds != f)], options))
            .ToList();
        Score($"{Folds} folds of train", train, i => models[i % Folds]);
    }

    private static void Score(string name, IReadOnlyList<LabelledAbstract> abstracts, Func<int, RoleModel> model)
    {
        const int roles = LinearChain.Roles;
        var table = new int[roles, roles];
        for (var i = 0; i < abstracts.Count; i++)
        {
            foreach (var (label, found) in abstracts[i].Labels.Zip(model(i).Classify(abstracts[i].Sentences))) table[(int)label,
                (int)found.Role]++;
        }

        var all = Enumerable.Range(0, roles);
        var right = all.Sum(r => table[r, r]);
        Console.WriteLine($"{name}: micro F1 {(double)right / abstracts.Sum(a => a.Labels.Count):F4}");
        foreach (var r in all)
        {
            var (given, said) = (all.Sum(x => table[r, x]), all.Sum(x => table[x, r]));
            var (precision, recall) = ((double)table[r, r] / Math.Max(1, said), (double)table[r, r] / given);
            Console.WriteLine($"  {(SentenceRole)r,-10} precision {precision:F3}  recall {recall:F3}  ({given})");
        }
    }
}
