using System.Net;
using Conspectus.Articles.Notes;

namespace Conspectus.Articles.Html;

/// <summary>A note as a page shows it beside its paper: its Markdown as HTML, formulas as plain text.</summary>
public static class NotePreview
{
    /// <summary>The note as HTML: elements of text alone, whatever it holds; empty for a blank note.</summary>
    /// <param name="note">The note in Markdown.</param>
    /// <param name="paperId">The paper it belongs to.</param>
    public static string Write(string note, string paperId)
    {
        var runs = new RunHtml(tex => WebUtility.HtmlEncode(tex.ToText()), _ => "");
        var blocks = new NoteHtml(sentence => string.Concat(sentence.Runs.Select(runs.Write)));
        return string.Concat(NoteText.Read(note, paperId).Select(block => blocks.Write(block)));
    }
}
