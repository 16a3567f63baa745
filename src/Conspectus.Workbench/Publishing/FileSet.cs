namespace Conspectus.Workbench.Publishing;

/// <summary>
/// Files of a folder that belong together: after whatever interruption there are the old ones or the new ones, never some of each.
/// </summary>
/// <remarks>
/// All new files are written beside the old ones first. A list of their names, which comes to be there in one step, then says that they are
/// complete; from that moment on they take their places, and where that is cut short, <see cref="Repair"/> goes on with it.
/// </remarks>
/// <param name="folder">The folder.</param>
/// <param name="names">Every name that a file of the set can have.</param>
/// <param name="step">Told before each step what it is; nobody if null.</param>
internal sealed class FileSet(string folder, IReadOnlyList<string> names, Action<string>? step = null)
{
    private const string List = "article.switch";
    private static readonly Lock Turn = new(); // of two threads that write into one folder

    /// <summary>
    /// Writes files in the place of those of the same names and returns their full paths; others of the set stay as they are.
    /// </summary>
    /// <exception cref="IOException">A file cannot be written; the old ones are then all there.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public IReadOnlyList<string> Write(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        lock (Turn)
        {
            Directory.CreateDirectory(folder);
            RepairNow();
            foreach (var (name, content) in files) Step($"write {name}", () => File.WriteAllBytes(Part(name), content));
            Step("write the list", () => File.WriteAllLines(Part(List), files.Select(f => f.Name)));
            Step("show the list", () => File.Move(Part(List), Place(List), overwrite: true));
            RepairNow();
            return [.. files.Select(f => Path.GetFullPath(Place(f.Name)))];
        }
    }

    /// <summary>Finishes what an interruption has left: complete new files take their places, and those of an incomplete set go.</summary>
    /// <exception cref="IOException">A file cannot be moved or deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public void Repair()
    {
        lock (Turn) RepairNow();
    }

    private void RepairNow()
    {
        if (File.Exists(Place(List)))
        {
            foreach (var name in File.ReadAllLines(Place(List)).Where(n => names.Contains(n) && File.Exists(Part(n))))
                Step($"place {name}", () => File.Move(Part(name), Place(name), overwrite: true));
            Step("delete the list", () => File.Delete(Place(List)));
        }

        foreach (var part in names.Append(List).Select(Part).Where(File.Exists)) Step("delete what is incomplete", () => File.Delete(part));
    }

    private void Step(string what, Action act)
    {
        step?.Invoke(what);
        act();
    }

    private string Place(string name) => Path.Combine(folder, name);

    private string Part(string name) => Place(name) + ".part";
}
