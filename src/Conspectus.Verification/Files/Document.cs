namespace Conspectus.Verification.Files;

/// <summary>An article as one of its files has it: headings with what stands below them, whatever the format.</summary>
/// <param name="file">The file's name.</param>
internal sealed class Document(string file)
{
    /// <summary>The file's name.</summary>
    public string File => file;

    /// <summary>The title as text, and its line.</summary>
    public (string Text, int Line) Title { get; set; } = ("", 1);

    /// <summary>The date the file bears, as year, month and day with hyphens, and its line.</summary>
    public (string Text, int Line) Date { get; set; } = ("", 1);

    /// <summary>The sections in reading order, the inner ones behind the outer.</summary>
    public List<DocumentSection> Sections { get; } = [];

    /// <summary>The charts in order.</summary>
    public List<DocumentChart> Charts { get; } = [];

    /// <summary>The numbers of footnotes in the text, each with what stands before it in its paragraph.</summary>
    public List<(int Line, string Number, string Before)> Footnotes { get; } = [];

    /// <summary>The lines of the table of contents.</summary>
    public List<ContentsLine> Contents { get; } = [];

    /// <summary>The lines of the bibliography.</summary>
    public List<ReferenceLine> References { get; } = [];

    /// <summary>What was not understood, or contradicts itself.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>Notes a fault.</summary>
    public void Fault(int line, string reason) => Faults.Add(new Fault(file, line, reason));
}
