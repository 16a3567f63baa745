using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Tests;

/// <summary>Papers of plain words.</summary>
internal static class Samples
{
    public static Paper Paper(string id, string conference, int year, string title, string text) => new()
    {
        Id = id,
        Key = id,
        Edition = new Edition(conference, year),
        Title = new TypesetText(title, title, title, title.ToLowerInvariant()),
        Abstract = text.Length == 0 ? TypesetText.Empty : new TypesetText(text, text, text, text.ToLowerInvariant()),
    };
}
