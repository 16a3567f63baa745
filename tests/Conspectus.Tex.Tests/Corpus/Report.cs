namespace Conspectus.Tex.Tests.Corpus;

/// <summary>Writes what is to be looked at by eye: repairs by kind, and each changed text with its source.</summary>
internal static class Report
{
    public static void Write(string path, List<(string Title, string Abstract)> papers,
        List<(TexDocument Title, TexDocument Abstract)> documents, List<(string Title, string Abstract)> html, List<string> found)
    {
        using var file = new StreamWriter(path);
        found.ForEach(file.WriteLine);
        var repairs = documents.SelectMany(d => d.Title.Repairs.Concat(d.Abstract.Repairs)).GroupBy(r => r)
            .OrderBy(g => g.Key.Kind, StringComparer.Ordinal).ThenByDescending(g => g.Count());
        foreach (var repair in repairs)
            file.WriteLine($"repair {repair.Count()} {repair.Key.Kind}: {repair.Key.Detail}");
        for (var i = 0; i < papers.Count; i++)
        {
            Write(file, i, papers[i].Title, documents[i].Title, html[i].Title);
            Write(file, i, papers[i].Abstract, documents[i].Abstract, html[i].Abstract);
        }
    }

    private static void Write(StreamWriter file, int number, string source, TexDocument document, string html)
    {
        if (document.ToText() == source)
            return;
        file.WriteLine($"#{number}");
        file.WriteLine($"S {source.ReplaceLineEndings("⏎")}");
        file.WriteLine($"T {document.ToText().ReplaceLineEndings("⏎")}");
        file.WriteLine($"B {document.ToBibTeX().ReplaceLineEndings("⏎")}");
        file.WriteLine($"Q {document.ToSearchText()}");
        file.WriteLine($"H {html}");
        file.WriteLine($"R {string.Join("; ", document.Repairs)}");
    }
}
