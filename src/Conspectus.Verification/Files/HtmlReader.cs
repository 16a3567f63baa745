using System.Globalization;

namespace Conspectus.Verification.Files;

/// <summary>Reads an article's HTML page.</summary>
internal sealed class HtmlReader
{
    private const string Caption =
        "Every paper is a point, close to the papers that say similar things; the colours are the chapters.";

    private const string Note = "footnote-";

    private readonly Document _document = new(ArticleFiles.PageName);
    private readonly List<HtmlElement> _citations = [];

    /// <summary>The document.</summary>
    /// <param name="html">The page.</param>
    /// <param name="titles">What the tip of a citation says of the paper with a key, or null where there is none.</param>
    public static Document Read(string html, Func<string, string?> titles)
    {
        var reader = new HtmlReader();
        var page = HtmlPage.Read(html, reader._document.Faults);
        reader.Whole(page);
        reader.Cited(titles);
        reader.Noted(page);
        return reader._document;
    }

    private void Whole(HtmlElement page)
    {
        foreach (var script in page.All("script")) _document.Fault(script.Line, "The page holds a script, and no article does.");
        var main = page.All("main").FirstOrDefault();
        if (main is null)
        {
            _document.Fault(1, "The page has no main part.");
            return;
        }

        _citations.AddRange(main.All("span").Where(s => s["class"] == "cite"));
        foreach (var part in main.Elements)
        {
            if (part.Name == "header") Header(part);
            else if (part.Name == "nav") Contents(part);
            else if (part.Name == "figure" && part["class"] == "chart") Chart(part);
            else if (part.Name == "figure") Figure(part);
            else if (part.Name == "section") Section(part);
            else _document.Fault(part.Line, $"<{part.Name}> stands where no article has anything.");
        }

        Loose(main);
        if (page.All("title").FirstOrDefault() is { } title && Text(title) != _document.Title.Text)
            _document.Fault(title.Line, $"The page's title is \"{Text(title)}\", but the article's is \"{_document.Title.Text}\".");
    }

    private void Header(HtmlElement header)
    {
        foreach (var part in header.Elements.Where(e => e.Name != "p"))
        {
            if (part.Name == "h1") _document.Title = (Text(part), part.Line);
            else _document.Fault(part.Line, $"<{part.Name}> stands in the header.");
        }

        Loose(header);
        foreach (var line in header.Elements.Where(e => e.Name == "p"))
        {
            if (line.Elements.ToList() is not [{ Name: "time" } time] || Text(line) != Text(time))
            {
                _document.Fault(line.Line, "The line below the title holds more than the date.");
                continue;
            }

            _document.Date = (time["datetime"], time.Line);
            if (DateOnly.TryParseExact(time["datetime"], "yyyy-MM-dd", out var date)
                && Text(time) != date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture))
                _document.Fault(time.Line, $"The date shown is {Text(time)}, but the page is dated {time["datetime"]}.");
        }
    }

    private void Contents(HtmlElement nav)
    {
        var lists = nav.Elements.ToList();
        if (lists is not [{ Name: "ol" } list])
        {
            _document.Fault(nav.Line, "The table of contents is no list.");
            return;
        }

        foreach (var item in list.Elements)
        {
            var link = item.Elements.FirstOrDefault(e => e.Name == "a");
            if (link is null) continue;
            if (item["class"] != "end") Line(link, 2);
            else if (Text(link) != "Bibliography") _document.Fault(link.Line, "The contents do not end on the bibliography.");
            foreach (var inner in item.Elements.Where(e => e.Name == "ol").SelectMany(e => e.Elements))
            {
                if (inner.Elements.FirstOrDefault() is { Name: "a" } below) Line(below, 3);
            }
        }

        void Line(HtmlElement link, int level) =>
            _document.Contents.Add(new ContentsLine(link.Line, level, Text(link), link["href"].TrimStart('#')));
    }

    private void Figure(HtmlElement figure)
    {
        var caption = figure.Elements.FirstOrDefault(e => e.Name == "figcaption");
        if (caption is null || Text(caption) != Caption)
            _document.Fault(figure.Line, "The caption of the map is not the one of an article.");
        if (figure.Elements.Any(e => e.Name is not ("svg" or "figcaption")))
            _document.Fault(figure.Line, "The figure holds more than the map.");
        Loose(figure);
    }

    private void Chart(HtmlElement figure)
    {
        Loose(figure);
        if (figure.Elements.ToList() is [{ Name: "svg" } picture, { Name: "figcaption" } caption])
            _document.Charts.Add(new DocumentChart("", figure.Line, Text(caption), picture.Raw));
        else _document.Fault(figure.Line, "The figure is no chart with its caption.");
    }

    private void Section(HtmlElement part)
    {
        var isBibliography = part["class"] == "references";
        DocumentSection? section = null;
        Loose(part);
        foreach (var element in part.Elements)
        {
            if (element.Name is ['h', >= '2' and <= '6'] && section is null)
            {
                section = new DocumentSection(element.Name[1] - '0', Text(element), element.Line);
                _document.Sections.Add(section);
            }
            else if (element.Name == "p" && section is not null)
            {
                section.Paragraphs.Add(new Passage(element.Line, HtmlElement.Text(element.Children)));
            }
            else if (element.Name == "ol" && section is not null)
            {
                Loose(element);
                foreach (var (i, item) in element.Elements.Index())
                {
                    if (isBibliography) Refer(item);
                    else Itemize(section, i + 1, item);
                }
            }
            else if (element.Name == "section")
            {
                Section(element);
            }
            else
            {
                _document.Fault(element.Line, $"<{element.Name}> stands where no article has anything.");
            }
        }
    }

    // Text between the parts, where no article has any.
    private void Loose(HtmlElement part)
    {
        foreach (var text in part.Children.Where(c => c.Name.Length == 0 && !string.IsNullOrWhiteSpace(c.Raw)))
            _document.Fault(text.Line, $"\"{text.Raw.Trim()}\" stands outside of any paragraph.");
    }

    private static void Itemize(DocumentSection section, int number, HtmlElement item)
    {
        // A footnote has the number by which the text leads to it.
        if (item["id"] is var id && id.StartsWith(Note, StringComparison.Ordinal))
            number = int.TryParse(id.AsSpan(Note.Length), CultureInfo.InvariantCulture, out var own) ? own : 0;
        var head = item.Elements.FirstOrDefault();
        var isHead = head is { Name: "b" } || (head is { Name: "a" } && head["class"] == "title");
        if (head is null || !isHead || !ReferenceEquals(head, item.Children[0]))
        {
            section.Paragraphs.Add(new Passage(item.Line, HtmlElement.Text(item.Children)));
            return;
        }

        var rest = item.Children[1..];
        var text = new Passage(item.Line, HtmlElement.Text(rest).Trim());
        if (head.Name == "b")
        {
            section.Items.Add(new DocumentItem(number, Text(head) is [.. var label, '.'] ? label : Text(head), null, text, false));
            return;
        }

        var isBare = !rest.Exists(e => e.Name is not ("" or "span"));
        section.Items.Add(new DocumentItem(number, Text(head), head["href"].Replace("#ref-", "", StringComparison.Ordinal), text, isBare));
    }

    private void Refer(HtmlElement item)
    {
        var cite = item.Elements.FirstOrDefault(e => e.Name == "cite");
        var link = (cite ?? item).Elements.FirstOrDefault(e => e.Name == "a");
        _document.References.Add(new ReferenceLine(
            item.Line, item["id"].Replace("ref-", "", StringComparison.Ordinal), HtmlElement.Text(item.Children), link?["href"]));
    }

    private void Cited(Func<string, string?> titles)
    {
        var numbers = _document.References.Select((r, i) => (r.Key, Number: i + 1)).DistinctBy(r => r.Key)
            .ToDictionary(r => r.Key, r => r.Number, StringComparer.Ordinal);
        foreach (var link in _citations.SelectMany(c => c.Elements))
        {
            var key = link["href"].Replace("#ref-", "", StringComparison.Ordinal);
            if (!numbers.TryGetValue(key, out var number)) _document.Fault(link.Line, $"{key} is cited, but is not in the bibliography.");
            else if (Text(link) != number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                _document.Fault(link.Line, $"{key} is cited as {Text(link)}, but is number {number} of the bibliography.");
            if (titles(key) is { } title && link["title"] != title)
                _document.Fault(link.Line, $"The tip of {key} says \"{link["title"]}\" instead of \"{title}\".");
        }
    }

    // What is read out of the links between text and footnotes.
    private void Noted(HtmlElement page)
    {
        var labels = _document.Sections.Where(s => s is { Level: 2, Title: "Footnotes" }).SelectMany(s => s.Items)
            .Select(i => i.Label).ToList();
        string? Label(string href, string start) => href.StartsWith(start, StringComparison.Ordinal)
            && int.TryParse(href.AsSpan(start.Length), out var number) && number >= 1 && number <= labels.Count ? labels[number - 1] : null;
        foreach (var mark in page.All("sup").Where(s => s["class"] == "footnote"))
        {
            if (mark.Elements.ToList() is not [{ Name: "a" } link] || Label(link["href"], "#footnote-") is not { } label
                || link["title"] != label)
                _document.Fault(mark.Line, "The number of a footnote does not lead to it and name its term.");
        }

        foreach (var back in page.All("a").Where(a => a["class"] == "back"))
        {
            if (Label(back["href"], "#use-") is not { } label || back["aria-label"] != $"Back to where {label} is used")
                _document.Fault(back.Line, "The link at the end of a footnote does not lead back to its term and say so.");
        }
    }

    private static string Text(HtmlElement element) => HtmlElement.Text(element.Children);
}
