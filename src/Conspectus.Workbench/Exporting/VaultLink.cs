namespace Conspectus.Workbench.Exporting;

/// <summary>A note of a vault as others link to it.</summary>
/// <param name="Folder">The folder it stands in.</param>
/// <param name="Name">Its name without the ending.</param>
/// <param name="Label">What it is called, in any characters.</param>
internal sealed record VaultLink(string Folder, string Name, string Label)
{
    /// <summary>The link with its label; signs that end a link, or part it, are left out of the label.</summary>
    public override string ToString()
    {
        var label = string.Join(' ', Label.Split(['[', ']', '|', '\\', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return $"[[{Folder}/{Name}|{VaultNote.Plain(label)}]]";
    }
}
