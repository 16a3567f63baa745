using Conspectus.Core.Papers;
using Conspectus.Verification.Files;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>How papers are called in an article, each worked out once. Used by one thread at a time.</summary>
internal sealed class PaperTexts
{
    private readonly Dictionary<(string Id, bool IsPage), (string Title, string Reference)> _lines = [];
    private readonly Dictionary<string, string> _tips = new(StringComparer.Ordinal);

    /// <summary>A paper's title in compatibility form, formulas as MathML between marks in a page.</summary>
    public string Title(Paper paper, bool isPage) => Lines(paper, isPage).Title;

    /// <summary>A paper's line in the bibliography, in the same form.</summary>
    public string Reference(Paper paper, bool isPage) => Lines(paper, isPage).Reference;

    /// <summary>What the tip of a citation says in a page.</summary>
    public string Tip(Paper paper)
    {
        if (!_tips.TryGetValue(paper.Id, out var tip)) _tips.Add(paper.Id, tip = $"{AuthorNames.Short(paper)}: {paper.Title.Text}");
        return tip;
    }

    private (string Title, string Reference) Lines(Paper paper, bool isPage)
    {
        if (_lines.TryGetValue((paper.Id, isPage), out var known)) return known;
        var title = isPage ? HtmlElement.Text(HtmlPage.Read(paper.Title.Html, []).Children) : paper.Title.Text;
        var authors = paper.Authors.Count > 0 ? AuthorNames.Long(paper).TrimEnd('.') + ". " : "";
        var stop = paper.Title.Text.EndsWith('.') || paper.Title.Text.EndsWith('!') || paper.Title.Text.EndsWith('?') ? " " : ". ";
        known = (Marks.Normal(title), Marks.Normal($"{authors}{title}{stop}{paper.Edition}."));
        _lines.Add((paper.Id, isPage), known);
        return known;
    }
}
