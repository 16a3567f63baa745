using System.Diagnostics;

namespace Conspectus.Bench;

/// <summary>The processor time of a process and of all that it started: unlike the clock's, it does not grow with what else is running.</summary>
internal static class ProcessorTime
{
    /// <summary>The time so far. Linux only: the parents are read from /proc.</summary>
    public static TimeSpan Of(int id)
    {
        var children = Process.GetProcesses().ToLookup(p => Parent(p.Id), p => p);
        return children.SelectMany(c => c).Where(p => p.Id == id).Select(Own).FirstOrDefault() + Below(id);

        TimeSpan Below(int parent) => children[parent].Aggregate(TimeSpan.Zero, (sum, child) => sum + Own(child) + Below(child.Id));
    }

    private static TimeSpan Own(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.Zero; // It has ended.
        }
    }

    // The fourth field, behind the name in brackets, which may hold anything.
    private static int Parent(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
