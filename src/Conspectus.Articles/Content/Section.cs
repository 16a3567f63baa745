using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Content;

/// <summary>A section with its items and its sections.</summary>
/// <param name="Anchor">The fragment under which it is found, unique in the article: lower-case letters, digits and hyphens.</param>
/// <param name="Title">The heading as plain text.</param>
/// <param name="Hue">The ordinal of its chapter's hue, or null for a section outside the chapters.</param>
/// <param name="Intro">Sentences before the items.</param>
/// <param name="Items">Numbered items.</param>
/// <param name="Sections">Sections one level down.</param>
public sealed record Section(
    string Anchor,
    string Title,
    int? Hue,
    IReadOnlyList<Sentence> Intro,
    IReadOnlyList<Item> Items,
    IReadOnlyList<Section> Sections)
{
    /// <summary>The number of the chapter or topic it is about; null for any other section.</summary>
    public int? Topic { get; init; }

    /// <summary>Its place as <see cref="Places"/> names it.</summary>
    public string Place { get; init; } = "";

    /// <summary>The reader's own words behind <see cref="Intro"/>, a sentence a paragraph; empty where there are none.</summary>
    public IReadOnlyList<Sentence> Remark { get; init; } = [];

    /// <summary>Whether there is nothing below its heading.</summary>
    public bool IsBare => Intro.Count + Remark.Count + Items.Count + Sections.Count == 0;

    /// <summary>Whether the items are papers rather than themes; such sections stay out of the table of contents.</summary>
    public bool ListsPapers => Items.Count > 0 && Items[0].Paper is not null;

    /// <summary>Every sentence, its sections' included, in reading order.</summary>
    public IEnumerable<Sentence> AllSentences =>
        [.. Intro, .. Remark, .. Items.SelectMany(i => i.AllSentences), .. Sections.SelectMany(s => s.AllSentences)];
}
