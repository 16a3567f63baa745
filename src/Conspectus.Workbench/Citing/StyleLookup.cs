using Conspectus.Articles.Styles;
using Conspectus.Core;

namespace Conspectus.Workbench.Citing;

/// <summary>Finds the citation style that a user names.</summary>
public static class StyleLookup
{
    private const long LargestStyle = 2_000_000;

    /// <summary>A bundled style, or one from a file.</summary>
    /// <param name="named">The name of a bundled style, or a file with a CSL style.</param>
    /// <exception cref="ConspectusException">There is no such style and no such file, or the file cannot be read.</exception>
    public static CitationStyle Find(string named)
    {
        if (CitationStyle.Bundled(named) is { } bundled) return bundled;
        try
        {
            var file = new FileInfo(named);
            if (!file.Exists)
            {
                throw new ConspectusException($"There is no citation style {named}.",
                    $"Take one of {string.Join(", ", CitationStyle.Names)}, or name a .csl file, "
                    + "such as one from https://www.zotero.org/styles.");
            }

            if (file.Length > LargestStyle)
                throw new ConspectusException($"{named} is too large for a citation style.", "Name a .csl file.");
            return new CitationStyle(Path.GetFileNameWithoutExtension(named), File.ReadAllText(named));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ConspectusException($"The citation style {named} cannot be read: {e.Message}", "Name a file that you may read.", e);
        }
    }
}
