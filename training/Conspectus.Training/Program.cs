using System.Diagnostics;
using System.Globalization;
using Conspectus.Analysis.Roles;
using Conspectus.Analysis.Vectors;
using Conspectus.Training;
using Conspectus.Training.Roles;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length < 2)
{
    Console.Error.WriteLine(
        """
        dotnet run -c Release --project training/Conspectus.Training -- OUT CORPUS… [name=number…]
            trains the table of term vectors
        dotnet run -c Release --project training/Conspectus.Training -- roles OUT LABELLED… [name=number…]
            trains the model of the roles of sentences
        """);
    return 2;
}

if (args is ["roles", var target, ..])
{
    var settings = new RoleTrainingOptions();
    foreach (var setting in args.Where(a => a.Contains('='))) Settings.Apply(setting, settings);
    var model = RoleTrainer.Train([.. args.Skip(2).Where(a => !a.Contains('=')).SelectMany(LabelledFile.Read)], settings);
    using (var file = File.Create(target)) RoleModelFile.Write(model, file);
    Console.Error.WriteLine($"{model.Keys.Length} features in {target}, {new FileInfo(target).Length / 1e6:F1} MB");
    return 0;
}

var options = new TrainingOptions();
foreach (var setting in args.Where(a => a.Contains('='))) Settings.Apply(setting, options);

var clock = Stopwatch.StartNew();
void Report(string line) => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} s  {line}");
var papers = args.Skip(1).Where(a => !a.Contains('=')).SelectMany(CorpusFile.Read).ToList();
Report("read");
var table = Trainer.Train(papers, options, Report);
using (var file = File.Create(args[0])) TermTableFile.Write(table, file);
Report($"{table.Count} terms × {table.Dimensions} in {args[0]}, {new FileInfo(args[0]).Length / 1e6:F1} MB");
return 0;
