using System.Globalization;
using Conspectus.Bench;
using Conspectus.Bench.Peers;

CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (args.FirstOrDefault() == "search")
{
    SearchBench.Print(args.ElementAtOrDefault(1) ?? "../shared/corpora");
    return 0;
}

if (args is ["pages", var library])
{
    ServedPages.Measure(library);
    return 0;
}

if (args is ["map-frames", var mapped])
{
    MapFrames.Measure(mapped);
    return 0;
}

if (args.FirstOrDefault() == "rank")
{
    RankBench.Print(args.ElementAtOrDefault(1) ?? "../shared/corpora");
    return 0;
}

if (args.FirstOrDefault() == "merges")
{
    await MergeBench.PrintAsync(args.ElementAtOrDefault(1) ?? "../shared/corpora", all: args.Contains("all"));
    return 0;
}

if (args.FirstOrDefault() == "peers")
    return PeersReport.Print(args.ElementAtOrDefault(1) ?? "../shared/corpora/neurips-2023.json.gz", args.ElementAtOrDefault(2) ?? "/usr/bin/python3");

var tex = args is ["tex", ..];
var source = args.ElementAtOrDefault(tex ? 1 : 0) ?? "../shared/corpora/neurips-2023.json.gz";
if (!File.Exists(source))
{
    Console.Error.WriteLine($"{source} is not there. Give a source: dotnet run -c Release --project bench/Conspectus.Bench -- [tex] FILE");
    return 1;
}

if (tex) return TexRun.Measure(source);
var folder = Directory.CreateTempSubdirectory("conspectus-bench-").FullName;
try
{
    Console.WriteLine($"Source {Path.GetFileName(source)}, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
    var read = OpenRun.Measure(source, Path.Combine(folder, "two.db"), Environment.ProcessorCount);
    Console.WriteLine($"open, cold process, all cores    {read.Seconds,7:F2} s   {read.PeakMegabytes,6:F0} MB");
    var one = OpenRun.Measure(source, Path.Combine(folder, "one.db"), 1);
    Console.WriteLine($"open, cold process, one thread   {one.Seconds,7:F2} s   {one.PeakMegabytes,6:F0} MB   x {one.Seconds / read.Seconds:F2}");
    var again = OpenRun.Measure(source, Path.Combine(folder, "two.db"), Environment.ProcessorCount);
    Console.WriteLine($"open, again                      {again.Seconds,7:F2} s   {again.PeakMegabytes,6:F0} MB   x {again.Seconds / read.Seconds:F2}");
    foreach (var page in again.Pages) Console.WriteLine(page);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
