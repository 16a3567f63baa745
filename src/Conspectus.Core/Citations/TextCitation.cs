using System.Globalization;
using System.Text;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Citations;

/// <summary>A paper cited in a line of plain text, for those who have no style to follow.</summary>
public static class TextCitation
{
    /// <summary>
    /// Authors, year, title, proceedings and address: "Ada Lovelace and Alan Turing. 2023. Title. In ICML 2023. https://…".
    /// </summary>
    /// <param name="paper">The paper.</param>
    public static string Of(Paper paper)
    {
        var text = new StringBuilder();
        void Add(string part) => text.Append(text.Length > 0 ? " " : "").Append(part).Append(part is [.., '.' or '?' or '!'] ? "" : ".");

        var names = paper.Authors.Select(a => PersonName.Of(a).Display).Where(n => n.Length > 0).ToList();
        if (names.Count > 0) Add(names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}");
        if (paper.Edition.Year > 0) Add(paper.Edition.Year.ToString(CultureInfo.InvariantCulture));
        Add(paper.Title.Text);
        Add("In " + Proceedings.TitleOf(paper.Edition));
        var address = paper.Identifiers.Doi is { } doi ? "https://doi.org/" + doi : paper.Url;
        if (address is not null) text.Append(' ').Append(address);
        return text.ToString();
    }
}
