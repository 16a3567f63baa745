using System.Text;

namespace Conspectus.Sources.Markup;

/// <summary>An element of XML with all that stands in it, in memory.</summary>
/// <param name="space">The namespace; empty for none.</param>
/// <param name="name">The name without its prefix.</param>
internal sealed class MarkupElement(string space, string name)
{
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<(string? Text, MarkupElement? Child)> _content = [];

    /// <summary>The namespace; empty for none.</summary>
    public string Space { get; } = space;

    /// <summary>The name without its prefix.</summary>
    public string Name { get; } = name;

    /// <summary>The line in which it begins, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Whether it was larger than a record may be, so that its content was passed over.</summary>
    public bool IsTooLarge { get; set; }

    /// <summary>Texts and elements in their order; of each pair one is null.</summary>
    public IReadOnlyList<(string? Text, MarkupElement? Child)> Content => _content;

    /// <summary>The elements in it.</summary>
    public IEnumerable<MarkupElement> Children => _content.Where(c => c.Child is not null).Select(c => c.Child!);

    /// <summary>All text in it, also that of the elements in it; blanks are made single and those at the ends left out.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            AppendText(text);
            return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>The value of an attribute by its name without prefix; empty where there is none.</summary>
    public string Attribute(string name) => _attributes.Find(a => a.Name == name).Value ?? "";

    /// <summary>The first element of this name in it, or null.</summary>
    public MarkupElement? Child(string name) => Children.FirstOrDefault(c => c.Name == name);

    /// <summary>The elements of this name in it.</summary>
    public IEnumerable<MarkupElement> All(string name) => Children.Where(c => c.Name == name);

    /// <summary>The element at the end of a path of names, each the first of its name, or null.</summary>
    public MarkupElement? At(params ReadOnlySpan<string> path)
    {
        MarkupElement? here = this;
        foreach (var step in path) here = here?.Child(step);
        return here;
    }

    /// <summary>The text of <see cref="At"/>; empty where there is no such element.</summary>
    public string TextAt(params ReadOnlySpan<string> path) => At(path)?.Text ?? "";

    /// <summary>Adds an attribute.</summary>
    public void Add(string name, string value) => _attributes.Add((name, value));

    /// <summary>Adds text.</summary>
    public void Add(string text) => _content.Add((text, null));

    /// <summary>Adds an element.</summary>
    public void Add(MarkupElement child) => _content.Add((null, child));

    /// <summary>Leaves out all that stands in it.</summary>
    public void Clear() => _content.Clear();

    private void AppendText(StringBuilder into)
    {
        foreach (var (text, child) in _content)
        {
            if (child is null) into.Append(text);
            else child.AppendText(into);
        }
    }
}
